// Rules to diagrams to one artefact.
export { type Bound, Cells, compile, type MadeCell, type Target } from './compile.ts'
export { type ConditionDiagrams, groundFor } from './ground.ts'
export { owedBy } from './owed.ts'
export { TooInvolved } from './too-involved.ts'
export { type PlacedNorm, partsFrom, sharesOf, type VerdictPart, verdictFrom } from './verdict.ts'
