// Records held against the law, a row after another: nothing but counts is kept, however long a file is.
import type { Artefact } from '../artefact/index.ts'
import { type Auditing, auditing, type PlacedRecord, placed, type RecordsAlike } from './audit.ts'
import { plainHeading } from './headings.ts'
import type { RecordLayout } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import { TooLargeAtOnce } from './parquet-rows.ts'
import type { RecordFaultCode, RecordMistake, RecordReader } from './record.ts'
import { readRecord } from './rows.ts'
import type { RecordSource, RowsTogether } from './source.ts'
import { UnreadTable, type UnreadTableCode } from './table-source.ts'
import { type RecordTally, tallying } from './tally.ts'

/** Why a row is left out: a fault of it, or nothing in it says where, when or whose it was. */
export type LeftOutCode = RecordFaultCode | 'no-place' | 'no-time' | 'no-agency'

/** Rows that were left out for one reason. */
export interface RowsLeftOut {
  readonly code: LeftOutCode
  readonly column: string
  readonly count: number
  /** The first of them, by number. */
  readonly rows: readonly number[]
}

/** What was audited, and what came out. */
export interface Audited {
  readonly layout: RecordLayout
  readonly files: readonly { readonly name: string; readonly hash: string; readonly rows: number }[]
  readonly records: number
  readonly leftOut: readonly RowsLeftOut[]
  readonly auditing: Auditing
  readonly tally: RecordTally
  /** SHA-256 of the law and of the layout's document, the version of the program, and the command that repeats it. */
  readonly made: { readonly law: string; readonly layout: string; readonly program: string; readonly command: string }
}

/** Why files cannot be audited. `name`: the column, the place, or what the machine said. */
export interface AuditMistake {
  readonly file: string
  readonly code: RecordMistake['code'] | UnreadTableCode | 'empty' | 'broken' | 'too-large'
  readonly name: string
}

/** One record and what it comes to, for whoever writes it down. */
export interface RecordFinding {
  readonly file: string
  readonly record: PlacedRecord
  readonly alike: RecordsAlike
}

/** What is asked for besides, and who is told while files are read. */
export interface AuditOptions {
  readonly found?: (finding: RecordFinding, audit: Auditing) => void
  /** `share`: of the file, from 0 to 1. */
  readonly progress?: (file: string, share: number) => void
  /** Where records were that do not say so, by id; and of which kind of agency. */
  readonly place?: string
  readonly agency?: string
}

/** What came out of some files. */
export type FilesAudited = Pick<Audited, 'files' | 'records' | 'leftOut'> & { readonly auditing: Auditing; readonly tally: RecordTally }

/** Rows of one fault that are named; all are counted. */
const mostNamed = 20

/** Reads files by a layout and holds each record against the law. Nothing of a row is kept. */
export async function auditFiles(
  artefact: Artefact,
  layout: RecordLayout,
  sources: readonly RecordSource[],
  { found, progress, place, agency }: AuditOptions = {},
): Promise<{ readonly audited: FilesAudited } | { readonly mistakes: readonly AuditMistake[] }> {
  const [audit, tally] = [auditing(artefact), tallying()]
  const leftOut = new Map<string, { code: LeftOutCode; column: string; count: number; rows: number[] }>()
  const files: { name: string; hash: string; rows: number }[] = []
  let records = 0
  const leave = (code: LeftOutCode, column: string, row: number, count: number): void => {
    const known = leftOut.get(`${code} ${column}`) ?? { code, column, count: 0, rows: [] }
    known.count += count
    for (let each = row; each < row + count && known.rows.length < mostNamed; each += 1) known.rows.push(each)
    leftOut.set(`${code} ${column}`, known)
  }
  const wanted = new Set(columnsRead(layout).map(plainHeading))
  for (const source of sources) {
    const { name: file, firstRow } = source
    let [reader, row]: [RecordReader | undefined, number] = [undefined, firstRow - 1]
    try {
      for await (const part of source.together?.() ?? source.rows((heading) => wanted.has(plainHeading(heading)))) {
        for (const each of part) {
          const { first: cells, last, count }: RowsTogether = 'count' in each ? each : { first: each, last: each, count: 1 }
          if (reader === undefined) {
            const begun = readRecord(artefact, layout, cells)
            if ('mistakes' in begun) return { mistakes: begun.mistakes.map(({ code, name }) => ({ file, code, name })) }
            reader = begun.reader
          } else {
            readAll(reader, { first: cells, last, count }, row + 1, file)
            row += count
          }
        }
        progress?.(file, source.read() / Math.max(1, source.size))
      }
    } catch (error) {
      if (error instanceof UnreadTable) return { mistakes: [{ file, code: error.code, name: error.message }] }
      if (error instanceof TooLargeAtOnce) return { mistakes: [{ file, code: 'too-large', name: '' }] }
      return { mistakes: [{ file, code: 'broken', name: error instanceof Error ? error.message : String(error) }] }
    }
    if (reader === undefined) return { mistakes: [{ file, code: 'empty', name: '' }] }
    files.push({ name: file, hash: source.hash(), rows: row + 1 - firstRow })
  }
  return { audited: { files, records, leftOut: [...leftOut.values()], auditing: audit, tally } }

  function readAll(reader: RecordReader, { first, last, count: rows }: RowsTogether, row: number, file: string): void {
    const one = reader(first, row)
    if ('fault' in one) {
      leave(one.fault, one.column, row, rows)
      return
    }
    const said = { ...one.record, ...(one.record.place === undefined && place !== undefined ? { place } : {}) }
    const record = placed({ ...said, ...(said.agencyKind === undefined && agency !== undefined ? { agencyKind: agency } : {}) })
    if (record === undefined) leave(said.place === undefined ? 'no-place' : 'no-time', '', row, rows)
    else if (layout.agencyNotTold && record.agencyKind === undefined) leave('no-agency', '', row, rows)
    else count(record, rows, throughOf(reader, first, last, row), file)
  }

  function count(record: PlacedRecord, rows: number, through: string | undefined, file: string): void {
    records += rows
    const all = audit.judge(record, rows)
    tally.add(record, all, rows, through)
    if (found === undefined) return
    for (let row = record.row; row < record.row + rows; row += 1) for (const alike of all) found({ file, record: { ...record, row }, alike }, audit)
  }
}

/** The day or month of the last of some rows; undefined where it is that of the first. */
function throughOf(reader: RecordReader, first: readonly string[], last: readonly string[], row: number): string | undefined {
  if (first === last) return undefined
  const read = reader(last, row)
  return 'fault' in read ? undefined : (read.record.day ?? read.record.month)
}
