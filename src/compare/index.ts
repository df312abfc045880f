// Two texts, or what stands in two places or on two days: what is different, stricter, missing.
export { Bench, type Pairing, type Placed } from './bench.ts'
export { decisionsOf } from './deciding.ts'
export { type ActDifference, bothQuestions, type Difference, difference, differenceOn, type Region } from './difference.ts'
export type { DutyChange, ReasonChange } from './reasons.ts'
export type { Answers, Conditions, Part } from './region.ts'
export { type Strictness, strictnessOf, type Turn, turnOf } from './strictness.ts'
export { type Body, provisionsOf, questionsOf, type Subject, standingFor, standingSubject, textSubject } from './subject.ts'
export { type Weight, weights } from './weights.ts'
