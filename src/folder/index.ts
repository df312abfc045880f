// The door of the room: the law folder on disk, and the compiled law that is kept beside it.
export { type Documents, home, readDocuments, readTexts, shown } from './documents-node.ts'
export { artefactFile, keep, keptLaw, type ToCompile } from './kept-node.ts'
