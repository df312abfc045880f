// The door of the room: data that documents hold in fences of their own, beside the rules.
export { checked } from './checked.ts'
export type { DataMistake } from './mistake.ts'
export { type DataPiece, piecesOf } from './piece.ts'
export { dayShape, idShape, lineShape, nameShape, placeShape, sourceOf, sourceShape, windowOf, windowShape, wordsShape } from './shapes.ts'
