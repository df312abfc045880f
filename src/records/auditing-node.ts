// Files of records held against the law, a row after another: nothing but counts is kept, however long a file is.
import type { Artefact } from '../artefact/index.ts'
import type { Answer } from '../decide/index.ts'
import { type Auditing, auditing, type PlacedRecord, placed, type RecordsAlike, whyAlike } from './audit.ts'
import { rowsOf } from './files-node.ts'
import type { RecordLayout } from './layout.ts'
import type { RecordMistake, RecordReader } from './record.ts'
import type { Audited, LeftOutCode } from './report.ts'
import { readRecord } from './rows.ts'
import { type RecordTally, tallying } from './tally.ts'

/** Why files cannot be audited. `name`: the column, the place, or what the machine said. */
export interface AuditMistake {
  readonly file: string
  readonly code: RecordMistake['code'] | 'empty' | 'broken'
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
/** Rows between two words on how far it is. */
const often = 20_000

/** Reads files by a layout and holds each record against the law. Nothing of a row is kept. */
export async function auditFiles(
  artefact: Artefact,
  layout: RecordLayout,
  paths: readonly string[],
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
  for (const file of paths) {
    const { rows, progress: far } = rowsOf(file, layout.separator === 'tab' ? '\t' : layout.separator)
    let [reader, row]: [RecordReader | undefined, number] = [undefined, 0]
    try {
      for await (const cells of rows) {
        row += 1
        if (reader === undefined) {
          const begun = readRecord(artefact, layout, cells)
          if ('mistakes' in begun) return { mistakes: begun.mistakes.map(({ code, name }) => ({ file, code, name })) }
          reader = begun.reader
        } else read(reader, cells, row, file)
        if (row % often === 0) progress?.(file, far.read() / Math.max(1, far.size))
      }
    } catch (error) {
      return { mistakes: [{ file, code: 'broken', name: error instanceof Error ? error.message : String(error) }] }
    }
    if (reader === undefined) return { mistakes: [{ file, code: 'empty', name: '' }] }
    files.push({ name: file, hash: far.hash(), rows: row - 1 })
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

/** The names of the columns of findings, in order. */
export const findingColumns = [
  'file',
  'row',
  'number',
  'place',
  'day',
  'act',
  'done',
  'outcome',
  'possible',
  'if_perhaps',
  'rules',
  'known',
  'settled_by',
] as const

/** Findings as rows of a table, those alike explained once. */
export function findingRows(artefact: Artefact): (finding: RecordFinding, audit: Pick<Auditing, 'settledBy'>) => readonly string[] {
  const whys = new Map<RecordsAlike, { readonly why: Answer | undefined; readonly settledBy: readonly string[] }>()
  return ({ file, record, alike }, audit) => {
    const known = whys.get(alike) ?? { why: whyAlike(artefact, alike), settledBy: audit.settledBy(alike) }
    whys.set(alike, known)
    const { why, settledBy } = known
    return [
      ...[file, String(record.row), record.number ?? '', record.place, record.day ?? record.month ?? '', alike.act],
      ...[alike.done === undefined ? '' : alike.done ? 'yes' : 'no', alike.outcome, alike.possible.join(' / '), alike.ifPerhaps ?? ''],
      ...[(why?.because ?? []).map((each) => each.norm).join(' '), why?.attestation ?? '', settledBy.join(' ')],
    ]
  }
}

/** What the table of findings is, for programs (CSV on the Web, W3C 2015). */
export function findingsDescription(layout: RecordLayout): object {
  const numbers: readonly string[] = ['row']
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'findings.csv',
    'dc:title': layout.title,
    tableSchema: {
      columns: findingColumns.map((name) => ({ name, titles: name, datatype: numbers.includes(name) ? 'integer' : 'string' })),
      primaryKey: ['file', 'row', 'act'],
    },
  }
}
