// Records of what police did, held against the rules that stood there that day.
export { type AuditMistake, type AuditOptions, auditFiles, findingColumns, findingRows, findingsDescription } from './auditing-node.ts'
export { recordFiles } from './files-node.ts'
export { type RecordLayout, readRecordLayouts } from './layout.ts'
export { type Audited, auditReport, coverageTable, leftOutText } from './report.ts'
