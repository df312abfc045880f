// Two texts, or what stands in two places or on two days: what is different, stricter, missing.
export { Bench, type Pairing, type Placed } from './bench.ts'
export { type ActDifference, bothQuestions, type Conditions, type Difference, difference, differenceOn, type Region } from './difference.ts'
export { type Strictness, strictnessOf, type Turn, turnOf } from './strictness.ts'
export { type Body, provisionsOf, questionsOf, type Subject, standingFor, standingSubject, textSubject } from './subject.ts'
export { type Weight, weights } from './weights.ts'
