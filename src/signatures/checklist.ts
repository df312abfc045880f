// A checklist as a town has it, rows of cells, made into voters. All of it is read or none: what is wrong is listed by row and column.
import { invariant, unreachable } from '../base/index.ts'
import { type ColumnRole, type Columns, columnRoles } from './columns.ts'
import { fold } from './fold.ts'
import { type HeadingMistake, type KnownHeadings, readHeadings, repeats } from './headings.ts'
import { type Layout, statusIn } from './layout.ts'
import type { Listing } from './match.ts'
import { partsOfFull } from './names.ts'
import { isFooter, isNothing, unquoted } from './no-voter.ts'
import { townsIn } from './town.ts'
import { isOff, statusOf } from './voter-status.ts'

export type CellRow = readonly string[]

/** A voter of a checklist. */
export interface Voter extends Listing {
  /** The row of the file, counted from 1. */
  readonly row: number
  /** Empty where the list keeps none. */
  readonly id: string
}

/** Why a checklist is not taken. */
export const checklistMistakeCodes = [
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
  'another-town',
  'row-of-another-town',
  'no-voter',
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
export type ChecklistMistakeCode = (typeof checklistMistakeCodes)[number]

/** What should be looked at and does not stand in the way, the gravest first. */
export const checklistNoteCodes = [
  'encoding-guessed',
  'encoding-repaired',
  'other-sheets-not-read',
  'person-twice',
  'no-address',
  'no-first-name',
  'status-not-known',
  'left-out-pending',
  'left-out-under-age',
  'left-out-removed',
  'left-out-footer',
  'left-out-headings',
  'row-before-headings',
  'status-challenged',
  'status-inactive',
  'column-not-read',
] as const
export type ChecklistNoteCode = (typeof checklistNoteCodes)[number]

/** Where something is: never what stands there. The row is counted from 1, 0 for the file as a whole; the column is its heading, or empty. */
interface At<Code> {
  readonly row: number
  readonly column: string
  readonly code: Code
  /** The row with the same id or person, where that is what it is about. */
  readonly other?: number
  /** The name of a town or of an encoding, where that is what it is about: nothing of a voter. */
  readonly named?: string
}
export type ChecklistMistake = At<ChecklistMistakeCode>
export type ChecklistNote = At<ChecklistNoteCode>

/** A row, or something that is to be said of the file, or what kept it from being read any further. */
export type FileRow = CellRow | { readonly note: ChecklistNote } | { readonly mistake: ChecklistMistake }

/** How far the reading has come. `counted`: rows with a voter. */
export interface Progress {
  readonly rows: number
  readonly counted: number
}

/** All of one kind: how many there are, and where the first of them are. */
export interface ChecklistKind<One extends At<string>> {
  readonly code: One['code']
  readonly count: number
  readonly first: readonly One[]
}

/** What the first pass finds, by kind, the gravest first. `layout`: whose headings they are. `headings`: what stands over the columns, where that is not plain. */
export type CheckedChecklist =
  | { readonly kind: 'good'; readonly voters: number; readonly notes: readonly ChecklistKind<ChecklistNote>[]; readonly layout?: string }
  | { readonly kind: 'bad'; readonly mistakes: readonly ChecklistKind<ChecklistMistake>[]; readonly headings: readonly CellRow[] }

/** What is known of a list before it is read. */
export interface KnownOfChecklist extends KnownHeadings {
  /** The names of the place whose list it is. */
  readonly towns?: readonly string[]
}
const nothingKnown: KnownOfChecklist = { layouts: [] }

const listed = 100
const longest = 300
const headingWithin = 10
const progressEvery = 1_000

/** Reads a whole checklist at once: its voters and what to look at, or its mistakes and no voter. */
export function readChecklist(
  rows: Iterable<FileRow>,
  known = nothingKnown,
): { readonly voters: readonly Voter[]; readonly notes: readonly ChecklistNote[] } | { readonly mistakes: readonly ChecklistMistake[] } {
  const [voters, notes, mistakes]: [Voter[], ChecklistNote[], ChecklistMistake[]] = [[], [], []]
  const reader = rowReader(known)
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
export async function* checkChecklist(rows: Iterable<FileRow> | AsyncIterable<FileRow>, known = nothingKnown): AsyncGenerator<Progress, CheckedChecklist> {
  const [notes, mistakes] = [kinds<ChecklistNote>(checklistNoteCodes), kinds<ChecklistMistake>(checklistMistakeCodes)]
  const tops: CellRow[] = []
  let [counted, row] = [0, 0]
  const reader = rowReader(known)
  const take = (read: Read): void => {
    for (const each of read.notes) notes.add(each)
    for (const each of read.mistakes) mistakes.add(each)
    if (read.voter !== undefined) counted += 1
  }
  for await (const each of rows) {
    if (Array.isArray(each) && tops.length < headingWithin) tops.push(each)
    take(reader.next(each))
    row += 1
    // WHY: what stands below is not read as anything
    if (reader.isEnded()) break
    if (row % progressEvery === 0) yield { rows: row, counted }
  }
  take(reader.end())
  yield { rows: row, counted }
  if (mistakes.all().length > 0) {
    const isOfHeadings = mistakes.all().some(({ code }) => headingMistakes.has(code))
    return { kind: 'bad', mistakes: mistakes.all(), headings: isOfHeadings ? tops.filter((cells) => cells.some((cell) => cell.trim() !== '')) : [] }
  }
  const layout = reader.layout()
  return { kind: 'good', voters: counted, notes: notes.all(), ...(layout === undefined ? {} : { layout: layout.id }) }
}

/** What somebody who says which column is which can mend. */
const headingMistakes: ReadonlySet<ChecklistMistakeCode> = new Set(['no-heading-row', 'two-columns-for-one', 'no-name-column', 'no-address-column'])

function kinds<One extends ChecklistNote | ChecklistMistake>(
  order: readonly One['code'][],
): { readonly add: (one: One) => void; readonly all: () => readonly ChecklistKind<One>[] } {
  const found = new Map<One['code'], { count: number; readonly first: One[] }>()
  return {
    add: (one) => {
      const kind = found.get(one.code) ?? { count: 0, first: [] }
      kind.count += 1
      if (kind.first.length < listed) kind.first.push(one)
      found.set(one.code, kind)
    },
    all: () =>
      order.flatMap((code) => {
        const kind = found.get(code)
        return kind === undefined ? [] : [{ code, ...kind }]
      }),
  }
}

/** The second pass over a checklist that was found good: its voters, so many at a time. Throws where it is not the same checklist. */
export async function* votersOf(
  rows: Iterable<FileRow> | AsyncIterable<FileRow>,
  known = nothingKnown,
  batch = progressEvery,
): AsyncGenerator<readonly Voter[]> {
  const reader = rowReader(known, false)
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
  readonly notes: readonly ChecklistNote[]
  readonly mistakes: readonly ChecklistMistake[]
}
const nothing: Read = { notes: [], mistakes: [] }

interface Reader {
  readonly next: (row: FileRow) => Read
  readonly end: () => Read
  /** Whether something keeps the file from being read any further. */
  readonly isEnded: () => boolean
  readonly layout: () => Layout | undefined
}

/** Reads row after row: first until the headings are found, then voters. `once`: look for what stands there twice, and for whose list it is. */
function rowReader(known: KnownOfChecklist, once = true): Reader {
  let [number, before, ended]: [number, number[], boolean] = [0, [], false]
  let read: VoterReader | undefined
  let layout: Layout | undefined
  const stop = (mistakes: readonly ChecklistMistake[]): Read => {
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
      if (read !== undefined) return read.next(cells, number)
      const headings = readHeadings(cells.map(unquoted), known)
      switch (headings.kind) {
        case 'none':
          before.push(number)
          return before.length < headingWithin ? nothing : stop([{ row: before[0] ?? 1, column: '', code: 'no-heading-row' }])
        case 'mistakes':
          return stop(headings.mistakes.map(({ heading, code }: HeadingMistake) => ({ row: number, column: heading, code })))
        case 'columns': {
          layout = headings.layout
          read = voterReader(headings.columns, headings.headless ?? cells, layout, known.towns ?? [], once)
          const first = headings.headless === undefined ? nothing : read.next(cells, number)
          const above = before.map((each): ChecklistNote => ({ row: each, column: '', code: 'row-before-headings' }))
          const beside = headings.notRead.map((column): ChecklistNote => ({ row: number, column, code: 'column-not-read' }))
          return { ...first, notes: [...above, ...beside, ...first.notes] }
        }
        default:
          return unreachable(headings)
      }
    },
    end: () => {
      if (ended) return nothing
      if (read !== undefined) return { notes: [], mistakes: read.end() }
      const [first] = before
      return stop([first === undefined ? { row: 0, column: '', code: 'empty' } : { row: first, column: '', code: 'no-heading-row' }])
    },
    isEnded: () => ended,
    layout: () => layout,
  }
}

interface VoterReader {
  readonly next: (row: CellRow, number: number) => Read
  /** What is wrong with all the rows together. */
  readonly end: () => readonly ChecklistMistake[]
}

/** Reads the rows under a row of headings. */
function voterReader(columns: Columns, written: CellRow, layout: Layout | undefined, towns: readonly string[], once: boolean): VoterReader {
  // WHY: quotes are taken off only where all headings have them, because `'Neill` begins with one and is not quoted
  const isQuoted = written.every((each) => each.trim() === '' || unquoted(each) !== each.trim())
  const headings = written.map(unquoted)
  const [ids, persons] = [new Map<string, number>(), new Map<string, number>()]
  const heading = (role: ColumnRole): string => headings[columns[role]?.[0] ?? -1]?.trim() ?? ''
  const nameHeading = columns.full === undefined ? heading('last') : heading('full')
  // WHY: so much is asked, because a column `Town` alone belongs to the address in many lists, and addresses name villages too
  const isRegistered = columns.town !== undefined && (layout !== undefined || columns.city !== undefined || /regist|municip|jurisdic/i.test(heading('town')))
  const townRole = columns.town === undefined ? 'city' : 'town'
  const townsRead = townsIn(towns, isRegistered ? 'town' : 'city')
  let [nulls, taken, wrong] = [false, 0, 0]
  const next = (row: CellRow, number: number): Read => {
    if (repeats(isQuoted ? row.map(unquoted) : row, headings)) return { notes: [{ row: number, column: '', code: 'left-out-headings' }], mistakes: [] }
    nulls ||= columnRoles.some((role) => role !== 'last' && role !== 'first' && columns[role]?.some((column) => /^\s*NULL\s*$/.test(row[column] ?? '')))
    const cell = (role: ColumnRole): string =>
      (columns[role] ?? [])
        .map((column) => (isQuoted ? unquoted(row[column] ?? '') : (row[column] ?? '').trim()))
        .filter((each) => each !== '' && !isNothing(each, (role === 'last' || role === 'first') && !nulls))
        .join(' ')
    const mistakes = cellMistakes(row, headings, number)
    const name =
      columns.full === undefined ? { last: cell('last'), first: cell('first'), middle: cell('middle'), suffix: cell('suffix') } : partsOfFull(cell('full'))
    const address = [columns.address === undefined ? `${cell('number')} ${cell('street')}`.trim() : cell('address'), withWord(cell('unit'))]
      .filter((each) => each !== '')
      .join(' ')
    if (mistakes.length === 0 && isFooter(row, { ...name, address })) return { notes: [{ row: number, column: '', code: 'left-out-footer' }], mistakes }
    if (name === undefined || name.last === '') {
      const code = name === undefined && fold(cell('full')) !== '' ? 'no-comma-in-name' : 'no-last-name'
      mistakes.push({ row: number, column: nameHeading, code })
    }
    const code = cell('status')
    const status = statusFor(code, layout)
    if (isOff(status)) return { notes: [{ row: number, column: heading('status'), code: `left-out-${status}` }], mistakes }
    const [town, city] = [cell('town'), cell('city')]
    const voter: Voter = {
      ...(name ?? { last: '', first: '', middle: '', suffix: '' }),
      row: number,
      id: cell('id'),
      address,
      town: city === '' ? town : city,
      status,
    }
    const notes: ChecklistNote[] = []
    const note = (role: ColumnRole, code: ChecklistNoteCode, other?: number): void => {
      notes.push({ row: number, column: role === 'last' ? nameHeading : heading(role), code, ...(other === undefined ? {} : { other }) })
    }
    if (voter.first === '' && voter.last !== '') note(columns.full === undefined ? 'first' : 'full', 'no-first-name')
    if (address === '') note(columns.address === undefined ? 'street' : 'address', 'no-address')
    if (status !== 'active') note('status', `status-${status}`)
    if (once) {
      const other = townsRead.next(townRole === 'town' ? town : city)
      if (other !== undefined) mistakes.push({ row: number, column: heading('town'), code: 'row-of-another-town', named: other })
      const twice = voter.id === '' ? undefined : seen(ids, voter.id, number)
      if (twice !== undefined) mistakes.push({ row: number, column: heading('id'), code: 'id-twice', other: twice })
      const person = seen(persons, fold(`${voter.last}|${voter.first}|${voter.middle}|${voter.suffix}|${address}`), number)
      if (person !== undefined && twice === undefined) note('last', 'person-twice', person)
    }
    if (mistakes.length > 0) {
      wrong += 1
      return { notes, mistakes }
    }
    taken += 1
    return { voter, notes, mistakes }
  }
  const end = (): readonly ChecklistMistake[] => {
    const other = once ? townsRead.other() : undefined
    if (other !== undefined) return [{ row: 0, column: heading(townRole), code: 'another-town', named: other }]
    return taken + wrong === 0 && once ? [{ row: 0, column: '', code: 'no-voter' }] : []
  }
  return { next, end }
}

function cellMistakes(row: CellRow, headings: CellRow, number: number): ChecklistMistake[] {
  return row.flatMap((cell, column): ChecklistMistake[] => {
    const at = { row: number, column: headings[column]?.trim() ?? '' }
    if (column >= headings.length && cell.trim() !== '') return [{ ...at, code: 'more-cells-than-headings' }]
    if (cell.length > longest) return [{ ...at, code: 'cell-too-long' }]
    // WHY: control characters count too, because no keyboard writes them, and a wrong encoding makes them
    return /\ufffd|(?![\t\n\r])\p{Cc}/u.test(cell) ? [{ ...at, code: 'letters-lost' }] : []
  })
}

/** WHY: a short code is not told by its letters where a layout has its own, because `R` is registered in one State and rejected in another. */
function statusFor(code: string, layout: Layout | undefined): ReturnType<typeof statusOf> {
  if (code === '' || layout === undefined || layout.statuses.length === 0) return statusOf(code)
  return statusIn(layout, code) ?? (code.length > 2 ? statusOf(code) : 'not-known')
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
