// Asking the law. Runs in a browser: needs the artefact and nothing else.

export { type Acting, type AgencyAtHome, agenciesAt, agenciesOf, agencyOf } from './agencies.ts'
export type { Answer, AnswerChange, NormPart } from './answer.ts'
export { type Elsewhere, elsewhere, isByThen, type Stretch, stretches, type Turning, turningsOf, windowOf } from './around.ts'
export { answer, ask } from './ask.ts'
export { type Decision, decide, decisionOf } from './decision.ts'
export { type Complete, explainAt, verdictAt } from './fast.ts'
export { nextQuestion, possibleAnswers, unknowable } from './interview.ts'
export { agencyNamed, placesNamed } from './naming.ts'
export { type Asked, cellOf, editionOn, editionsOf, type Problem, type Situated, situate, situateAt } from './question.ts'
export { type StandingText, type Stands, type Struck, standing, standingOf, standingTexts, standsAtLast, type TextStanding } from './standing.ts'
