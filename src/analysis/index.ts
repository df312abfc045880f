// What the meaning of the law brings to light, as findings in its documents.
export { type Accepted, type Analysed, analysed } from './findings.ts'
export { scopesIn } from './scope.ts'
export { analysing } from './whole.ts'
