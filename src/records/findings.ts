// Findings, one for each record and act, as a table that others can read.
import type { Artefact } from '../artefact/index.ts'
import type { Answer } from '../decide/index.ts'
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
