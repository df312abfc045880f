// The door of the room: from the law folder to law and artefact, and to editors.
export { type AskedAbout, type Compiled, compileDocuments, type PartAsked } from './compile.ts'
export { readFolder, type ServerStart, startServer } from './serve-node.ts'
