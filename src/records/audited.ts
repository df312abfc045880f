// Records held against the law, a row after another: nothing but counts is kept, however long a file is.
import type { Artefact } from '../artefact/index.ts'
import { type Auditing, auditing, type PlacedRecord, placed, type RecordsAlike } from './audit.ts'
import { plainHeading } from './headings.ts'
import type { RecordLayout } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import { TooLargeAtOnce } from './parquet-rows.ts'
import type { RecordFaultCode, RecordMistake, RecordReader } from './record.ts'
import { readRecord } from './rows.ts'
import type { RecordSource } from './source.ts'
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
  readonly code: RecordMistake['code'] | 'empty' | 'broken' | 'too-large'
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
  const leave = (code: LeftOutCode, column: string, row: number): void => {
    const known = leftOut.get(`${code} ${column}`) ?? { code, column, count: 0, rows: [] }
    known.count += 1
    if (known.rows.length < mostNamed) known.rows.push(row)
    leftOut.set(`${code} ${column}`, known)
  }
  const wanted = new Set(columnsRead(layout).map(plainHeading))
  for (const source of sources) {
    const { name: file, firstRow } = source
    let [reader, row]: [RecordReader | undefined, number] = [undefined, firstRow - 1]
    try {
      for await (const part of source.rows((heading) => wanted.has(plainHeading(heading)))) {
        for (const cells of part) {
          if (reader === undefined) {
            const begun = readRecord(artefact, layout, cells)
            if ('mistakes' in begun) return { mistakes: begun.mistakes.map(({ code, name }) => ({ file, code, name })) }
            reader = begun.reader
          } else {
            row += 1
            read(reader, cells, row, file)
          }
        }
        progress?.(file, source.read() / Math.max(1, source.size))
      }
    } catch (error) {
      if (error instanceof TooLargeAtOnce) return { mistakes: [{ file, code: 'too-large', name: '' }] }
      return { mistakes: [{ file, code: 'broken', name: error instanceof Error ? error.message : String(error) }] }
    }
    if (reader === undefined) return { mistakes: [{ file, code: 'empty', name: '' }] }
    files.push({ name: file, hash: source.hash(), rows: row + 1 - firstRow })
  }
  return { audited: { files, records, leftOut: [...leftOut.values()], auditing: audit, tally } }

  function read(reader: RecordReader, cells: readonly string[], row: number, file: string): void {
    const one = reader(cells, row)
    if ('fault' in one) {
      leave(one.fault, one.column, row)
      return
    }
    const said = { ...one.record, ...(one.record.place === undefined && place !== undefined ? { place } : {}) }
    const record = placed({ ...said, ...(said.agencyKind === undefined && agency !== undefined ? { agencyKind: agency } : {}) })
    if (record === undefined) leave(said.place === undefined ? 'no-place' : 'no-time', '', row)
    else if (layout.agencyNotTold && record.agencyKind === undefined) leave('no-agency', '', row)
    else count(record, file)
  }

  function count(record: PlacedRecord, file: string): void {
    records += 1
    const all = audit.judge(record)
    tally.add(record, all)
    if (found !== undefined) for (const alike of all) found({ file, record, alike }, audit)
  }
}
