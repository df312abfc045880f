// Records of what police did, held against the rules that stood there that day.
export { type AuditMistake, type AuditOptions, auditFiles, findingColumns, findingRows, findingsDescription } from './auditing-node.ts'
export { type SqlDialectName, sqlDialects } from './dialects.ts'
export { recordFiles } from './files-node.ts'
export { type RecordLayout, readRecordLayouts } from './layout.ts'
export { type Audited, auditReport, coverageTable, leftOutText } from './report.ts'
export { sqlOf, viewSql } from './sql.ts'
export { isSqlName, type SqlAsked, type SqlDay } from './sql-asked.ts'
