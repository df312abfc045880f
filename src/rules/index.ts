// What a rule means. This room sees neither syntax nor speed.
export { type Analysis, analyses, type Treatment, treatments } from './analyses.ts'
export { always, type Condition, factsOf, holds, partsIn, type Situation } from './condition.ts'
export { evaluate, type NormRole, type Outcome, saidBy } from './evaluate.ts'
export { eraserFingerprint, fingerprintOf } from './fingerprint.ts'
export { canBind, type Kind, kinds, rankOf } from './kinds.ts'
export {
  type Attestation,
  attestations,
  type Case,
  type Contest,
  type Definition,
  type Eraser,
  type Exception,
  type Expectation,
  type Instrument,
  knownAs,
  type Law,
  type Limit,
  limits,
  type Modality,
  modalities,
  type Norm,
  type Side,
  type Source,
  type Treated,
  type Verdict,
  verdicts,
  weaker,
} from './law.ts'
export { bearingOn, canHold, implication } from './possible.ts'
export { type Question, type Standing, type StandingEraser, type StandingNorm, standingOn } from './standing.ts'
export type { Act, Actor, AgencyKind, Fact, Given, Named, Vocabulary, Words } from './vocabulary.ts'
export type { Settled, Way } from './ways.ts'
