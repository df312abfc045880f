// Rules to diagrams to one artefact.
export { type Bound, Cells, compile, type Target } from './compile.ts'
export { type Ground, groundFor } from './conditions.ts'
export { applies } from './statuses.ts'
