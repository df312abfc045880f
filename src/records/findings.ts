// Findings, one for each record and act, as a table that others can read.
import type { Artefact } from '../artefact/index.ts'
import { type Auditing, type RecordsAlike, whyAlike } from './audit.ts'
import type { RecordFinding } from './audited.ts'
import type { RecordLayout } from './layout.ts'

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
  const settling = new Map<RecordsAlike, readonly string[]>()
  return ({ file, record, alike }, audit) => {
    const why = whyAlike(artefact, alike)
    const settledBy = settling.get(alike) ?? audit.settledBy(alike)
    settling.set(alike, settledBy)
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
