// What the meaning of the law brings to light, as findings in its documents.
export { type Accepted, type Analysed, analysed } from './findings.ts'
export { analysing } from './whole.ts'
export { wordingIssues } from './worded.ts'
