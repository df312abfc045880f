// Rules to diagrams to one artefact.
export { type Bound, Cells, compile, type MadeCell, type Target } from './compile.ts'
export { type Ground, groundFor } from './ground.ts'
export { owedBy } from './owed.ts'
export { applies } from './statuses.ts'
export { TooInvolved } from './too-involved.ts'
export { type Placed, partsFrom, type Share, sharesOf, verdictFrom } from './verdict.ts'
