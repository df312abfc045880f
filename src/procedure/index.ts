// The door of the room: how a rule is brought to a vote, when each step is due, and what the vote does.

export { type Trap, type Trapped, trapsIn } from './article.ts'
export { type CaseDays, movedFrom, unusedStarts } from './case-days.ts'
export { clock, type Dated, type Working } from './clock.ts'
export { type GivenMistake, instantStarts, readGiven } from './given.ts'
export { isInstant, local, utc } from './instant.ts'
export type { JudgedDate } from './late.ts'
export { type Coming, meetingAfter, nextMeeting } from './meetings.ts'
export type { Moment } from './moment.ts'
export { type Base, baseOf, type Need, signaturesFor } from './need.ts'
export type {
  CaseDates,
  Effect,
  Procedure,
  Procedures,
  Step,
  StepBody,
  Threshold,
} from './procedure.ts'
export { readProcedures, unknownNames } from './read.ts'
export { takesSignatures } from './signed.ts'
export { isEnd, isMove, type MoveName, moves, openMoves, type State, stateAfter, states } from './states.ts'
export { type EventDays, readStories, type Stage, type Story, type StoryEvent, stages, standsNow, standsOn, unknownInStories } from './story.ts'
export { type Counted, groundOf, type PolicedPlace, type ProcedureWay, thresholdsOf, wayIn, waysAt } from './ways.ts'
export { daysBetween, type Weekday } from './weekday.ts'
