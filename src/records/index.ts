// Records of what police did, held against the rules that stood there that day.
export { type Block, type Blocks, blocksOf, type Columns, mostEntries, setsOf } from './blocks.ts'
export { type RecordLayout, readRecordLayouts } from './layout.ts'
export { outcomesIn, type PartialDiagrams, type PartialRef, partialOf, possibleFor, setOf } from './partial.ts'
export type { PoliceRecord, RecordedAct, RecordFault, RecordFaultCode, RecordMistake, RecordReader } from './record.ts'
export { readRecord } from './rows.ts'
