// The door of the package: a law, a question, an answer, a sentence.
export { type Artefact, readArtefact } from '../../../src/artefact/index.ts'
export { type Answer, type Asked, ask, nextQuestion, type Problem, possibleAnswers, situate } from '../../../src/decide/index.ts'
export { answerJson, problemsJson } from '../../../src/json/index.ts'
export { describe, type Locale, locales, problemLines } from '../../../src/wording/index.ts'
