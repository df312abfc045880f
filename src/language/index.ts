// Documents to rules: parser, checker, formatter. Knows nothing of diagrams.
export { type Checked, type Checker, check, checker, draftOf, lawOf } from './check.ts'
export type { Surroundings } from './checks/context.ts'
export { type Code, codes, type Finding } from './codes.ts'
export { format } from './format.ts'
export { type Parsed, parse, type Text } from './parse.ts'
