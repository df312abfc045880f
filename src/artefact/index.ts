// The one shipped file: packed diagrams, vocabulary, norms, sources, and a hash.

export { type ArtefactRead, type HashedArtefact, readArtefact, readServed, type UnreadableArtefact, writeArtefact, writeServed } from './file.ts'
export {
  type Artefact,
  type Cell,
  type CellNorm,
  type Contents,
  type Edition,
  impossible,
  type PlaceEntry,
  type Status,
  type Timeline,
  type Ways,
} from './model.ts'
export { joined, readShared, type Shared, sharedText, slicesOf } from './slices.ts'
export { forAnswers, inOneLanguage } from './smaller.ts'
export { hasLawOf, inPlace, inState, stateOf } from './state.ts'
