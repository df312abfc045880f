// Rules to diagrams to one artefact.
export { type Bound, compile, type Target } from './compile.ts'
