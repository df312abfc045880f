// The door of the room: policies of agencies, read, laid against a model by what a person decides of them, and beside each other.
export { componentsOf, policyId, policyNorms, subjectsOf } from './as-rules.ts'
export { carriedDecisions } from './carry.ts'
export { type ComponentChange, changesAnything, decisionIn, type PolicyDecision, type PolicyDecisions } from './decision.ts'
export { countedStandings, type LaidComponent, laidAgainst, type PolicyStanding, standings } from './laid.ts'
export type { PolicyPassage } from './passage.ts'
export { type ComponentWords, type Confidence, type PolicyProposal, proposalsFor } from './proposals.ts'
export { mostPolicyBytes, type PolicyKind, type PolicyRead, type PolicyRefusal, policyKindOf, readPolicy } from './read-node.ts'
export { type Redline, type RedlinePart, redlineOf } from './redline.ts'
