// A checklist as a town has it, rows of cells, made into voters. All of it is read or none: what is wrong is listed by row and column.
import { invariant, unreachable } from '../base/index.ts'
import { fold } from './fold.ts'
import { type ColumnRole, type Columns, type HeadingMistake, readHeadings } from './headings.ts'
import type { VoterStatus } from './likeness.ts'
import type { Listing } from './match.ts'
import { partsOfFull } from './names.ts'

export type Row = readonly string[]

/** A voter of a checklist. */
export interface Voter extends Listing {
  /** The row of the file, counted from 1. */
  readonly row: number
  /** Empty where the list keeps none. */
  readonly id: string
}

/** Why a checklist is not taken. */
export const mistakeCodes = [
  'empty',
  'no-heading-row',
  'two-columns-for-one',
  'no-name-column',
  'no-address-column',
  'no-last-name',
  'no-comma-in-name',
  'more-cells-than-headings',
  'cell-too-long',
  'letters-lost',
  'id-twice',
  'not-a-table',
  'old-spreadsheet',
  'spreadsheet-broken',
  'quotes-broken',
  'too-large',
  'unfolds-too-much',
  'too-many-rows',
  'too-many-columns',
  'far-cell',
] as const
export type MistakeCode = (typeof mistakeCodes)[number]

/** What should be looked at and does not stand in the way. */
export const noteCodes = [
  'row-before-headings',
  'column-not-read',
  'no-first-name',
  'no-address',
  'person-twice',
  'status-challenged',
  'status-inactive',
  'status-not-known',
  'left-out-removed',
  'other-sheets-not-read',
] as const
export type NoteCode = (typeof noteCodes)[number]

/** Where something is: never what stands there. The row is counted from 1, 0 for the file as a whole; the column is its heading, or empty. */
interface At<Code> {
  readonly row: number
  readonly column: string
  readonly code: Code
  /** The row with the same id or person, where that is what it is about. */
  readonly other?: number
}
export type Mistake = At<MistakeCode>
export type Note = At<NoteCode>

/** A row, or something that is to be said of the file, or what kept it from being read any further. */
export type FileRow = Row | { readonly note: Note } | { readonly mistake: Mistake }

/** How far the reading has come. `counted`: rows with a voter. */
export interface Progress {
  readonly rows: number
  readonly counted: number
}

/** What the first pass finds. Lists are cut at a thousand, the counts are whole. */
export type Checked =
  | { readonly kind: 'good'; readonly voters: number; readonly notes: readonly Note[]; readonly noteCount: number }
  | { readonly kind: 'bad'; readonly mistakes: readonly Mistake[]; readonly mistakeCount: number }

const listed = 1_000
const longest = 300
const headingWithin = 10
const progressEvery = 1_000

/** Reads a whole checklist at once: its voters and what to look at, or its mistakes and no voter. */
export function readChecklist(
  rows: Iterable<FileRow>,
): { readonly voters: readonly Voter[]; readonly notes: readonly Note[] } | { readonly mistakes: readonly Mistake[] } {
  const [voters, notes, mistakes]: [Voter[], Note[], Mistake[]] = [[], [], []]
  const reader = rowReader()
  const take = (read: Read): void => {
    for (const each of read.notes) notes.push(each)
    for (const each of read.mistakes) mistakes.push(each)
    if (read.voter !== undefined) voters.push(read.voter)
  }
  for (const row of rows) {
    take(reader.next(row))
    if (reader.isEnded()) break
  }
  take(reader.end())
  return mistakes.length > 0 ? { mistakes } : { voters, notes }
}

/**
 * The first pass over a checklist of any length: yields how far it has come, returns what it found. No row is kept, only the ids and one
 * key for each voter, by which the second of two is known.
 */
export async function* checkChecklist(rows: Iterable<FileRow> | AsyncIterable<FileRow>): AsyncGenerator<Progress, Checked> {
  const [notes, mistakes]: [Note[], Mistake[]] = [[], []]
  let [noteCount, mistakeCount, counted, row] = [0, 0, 0, 0]
  const reader = rowReader()
  const take = (read: Read): void => {
    noteCount += read.notes.length
    mistakeCount += read.mistakes.length
    for (const each of read.notes.slice(0, listed - notes.length)) notes.push(each)
    for (const each of read.mistakes.slice(0, listed - mistakes.length)) mistakes.push(each)
    if (read.voter !== undefined) counted += 1
  }
  for await (const each of rows) {
    take(reader.next(each))
    row += 1
    // WHY: what stands below is not read as anything
    if (reader.isEnded()) break
    if (row % progressEvery === 0) yield { rows: row, counted }
  }
  take(reader.end())
  yield { rows: row, counted }
  return mistakeCount > 0 ? { kind: 'bad', mistakes, mistakeCount } : { kind: 'good', voters: counted, notes, noteCount }
}

/** The second pass over a checklist that was found good: its voters, so many at a time. Throws where it is not the same checklist. */
export async function* votersOf(rows: Iterable<FileRow> | AsyncIterable<FileRow>, batch = progressEvery): AsyncGenerator<readonly Voter[]> {
  const reader = rowReader(false)
  let voters: Voter[] = []
  for await (const each of rows) {
    const read = reader.next(each)
    invariant(read.mistakes.length === 0, 'a checklist is checked before it is imported')
    if (read.voter !== undefined) voters.push(read.voter)
    if (voters.length < batch) continue
    yield voters
    voters = []
  }
  if (voters.length > 0) yield voters
}

interface Read {
  readonly voter?: Voter
  readonly notes: readonly Note[]
  readonly mistakes: readonly Mistake[]
}
const nothing: Read = { notes: [], mistakes: [] }

interface Reader {
  readonly next: (row: FileRow) => Read
  readonly end: () => Read
  /** Whether something keeps the file from being read any further. */
  readonly isEnded: () => boolean
}

/** Reads row after row: first until the headings are found, then voters. `once`: look for what stands there twice. */
function rowReader(once = true): Reader {
  let [number, before, ended]: [number, number[], boolean] = [0, [], false]
  let read: ((row: Row, number: number) => Read) | undefined
  const stop = (mistakes: readonly Mistake[]): Read => {
    ended = true
    return { notes: [], mistakes }
  }
  return {
    next: (row) => {
      if (ended) return nothing
      if ('mistake' in row) return stop([row.mistake])
      if ('note' in row) return { notes: [row.note], mistakes: [] }
      number += 1
      const cells = number === 1 ? row.map((cell, column) => (column === 0 ? cell.replace(/^\ufeff/, '') : cell)) : row
      if (cells.every((cell) => cell.trim() === '')) return nothing
      if (read !== undefined) return read(cells, number)
      const headings = readHeadings(cells)
      switch (headings.kind) {
        case 'none':
          before.push(number)
          return before.length < headingWithin ? nothing : stop([{ row: before[0] ?? 1, column: '', code: 'no-heading-row' }])
        case 'mistakes':
          return stop(headings.mistakes.map(({ heading, code }: HeadingMistake) => ({ row: number, column: heading, code })))
        case 'columns': {
          read = voterReader(headings.columns, cells, once)
          const above = before.map((each): Note => ({ row: each, column: '', code: 'row-before-headings' }))
          return { notes: [...above, ...headings.notRead.map((column): Note => ({ row: number, column, code: 'column-not-read' }))], mistakes: [] }
        }
        default:
          return unreachable(headings)
      }
    },
    end: () => {
      if (ended || read !== undefined) return nothing
      const [first] = before
      return stop([first === undefined ? { row: 0, column: '', code: 'empty' } : { row: first, column: '', code: 'no-heading-row' }])
    },
    isEnded: () => ended,
  }
}

/** Reads the rows under a row of headings. */
function voterReader(columns: Columns, headings: Row, once: boolean): (row: Row, number: number) => Read {
  const [ids, persons] = [new Map<string, number>(), new Map<string, number>()]
  const heading = (role: ColumnRole): string => headings[columns[role] ?? -1]?.trim() ?? ''
  const nameHeading = columns.full === undefined ? heading('last') : heading('full')
  return (row, number) => {
    const mistakes = cellMistakes(row, headings, number)
    const cell = (role: ColumnRole): string => row[columns[role] ?? -1]?.trim() ?? ''
    const name =
      columns.full === undefined ? { last: cell('last'), first: cell('first'), middle: cell('middle'), suffix: cell('suffix') } : partsOfFull(cell('full'))
    if (name === undefined || name.last === '') {
      const code = name === undefined && fold(cell('full')) !== '' ? 'no-comma-in-name' : 'no-last-name'
      mistakes.push({ row: number, column: nameHeading, code })
    }
    const status = statusOf(cell('status'))
    if (status === 'removed') return { notes: [{ row: number, column: heading('status'), code: 'left-out-removed' }], mistakes }
    const unit = cell('unit')
    const address = [columns.address === undefined ? `${cell('number')} ${cell('street')}`.trim() : cell('address'), withWord(unit)]
      .filter((each) => each !== '')
      .join(' ')
    const voter: Voter = { ...(name ?? { last: '', first: '', middle: '', suffix: '' }), row: number, id: cell('id'), address, town: cell('town'), status }
    const notes: Note[] = []
    const note = (role: ColumnRole, code: NoteCode, other?: number): void => {
      notes.push({ row: number, column: role === 'last' ? nameHeading : heading(role), code, ...(other === undefined ? {} : { other }) })
    }
    if (voter.first === '' && voter.last !== '') note(columns.full === undefined ? 'first' : 'full', 'no-first-name')
    if (address === '') note(columns.address === undefined ? 'street' : 'address', 'no-address')
    if (status !== 'active') note('status', `status-${status}`)
    if (once) {
      const twice = voter.id === '' ? undefined : seen(ids, voter.id, number)
      if (twice !== undefined) mistakes.push({ row: number, column: heading('id'), code: 'id-twice', other: twice })
      const person = seen(persons, fold(`${voter.last}|${voter.first}|${voter.middle}|${voter.suffix}|${address}`), number)
      if (person !== undefined && twice === undefined) note('last', 'person-twice', person)
    }
    return mistakes.length > 0 ? { notes, mistakes } : { voter, notes, mistakes }
  }
}

function cellMistakes(row: Row, headings: Row, number: number): Mistake[] {
  return row.flatMap((cell, column): Mistake[] => {
    const at = { row: number, column: headings[column]?.trim() ?? '' }
    if (column >= headings.length && cell.trim() !== '') return [{ ...at, code: 'more-cells-than-headings' }]
    if (cell.length > longest) return [{ ...at, code: 'cell-too-long' }]
    return cell.includes('\ufffd') ? [{ ...at, code: 'letters-lost' }] : []
  })
}

/** The row in which a key stood before; remembers it where it did not. */
function seen(rows: Map<string, number>, key: string, number: number): number | undefined {
  const before = rows.get(key)
  if (before === undefined) rows.set(key, number)
  return before
}

/** A flat that is only a number gets its word, or it would be taken for part of the street. */
function withWord(unit: string): string {
  return unit === '' || /[a-z]{2}|#/i.test(unit) ? unit : `Unit ${unit}`
}

/** What a list says of a voter; nothing said is active. */
function statusOf(text: string): VoterStatus | 'removed' {
  const status = fold(text)
  if (/^(|a|active|registered|r|ok|valid|activ[oa])$/.test(status)) return 'active'
  if (/^(c|ch|challenged?|challenge pending)\b/.test(status)) return 'challenged'
  if (/^(i|inactive|inact|suspended|pending)\b/.test(status)) return 'inactive'
  if (/^(removed?|purged?|cancel?led|canceled|deceased|deleted)\b/.test(status)) return 'removed'
  return 'not-known'
}
