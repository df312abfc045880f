// The words of the rule language as data, without its parser: for the parser itself, and for whoever only colors what is written.
export { type DeclarationHead, headOf, headsIn, instrumentIn } from './heads.ts'
export type { Declaration, GrammarWords } from './shape.ts'
export { words } from './words.ts'
