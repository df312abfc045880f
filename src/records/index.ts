// Records of what police did, held against the rules that stood there that day.
export { type Block, type Blocks, blocksOf, type Columns, mostEntries, setsOf } from './blocks.ts'
export { type SqlDialectName, sqlDialects } from './dialects.ts'
export { outcomesIn, type PartialDiagrams, type PartialRef, partialOf, possibleFor, setOf } from './partial.ts'
export { sqlOf, viewSql } from './sql.ts'
export { isSqlName, type SqlAsked, type SqlDay } from './sql-asked.ts'
