// Lines of a petition as they are typed in: a line whose key has been seen is the same line, and is not entered again.
import type { Kysely } from 'kysely'
import type { Comparison } from '../../signatures/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, type Refusal, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import { movesOf, standingActs } from './acts-done.ts'
import type { KeptStatus, LineDecision } from './line-status.ts'
import { lockPetition } from './lock.ts'
import { settle } from './settle.ts'
import type { LineRow, PetitionRow, SheetRow } from './tables.ts'

export interface NewLine {
  /** Made by whoever enters it, once for each line. */
  readonly key: string
  readonly petition: string
  /** The number on the sheet of paper, and an id for it where it is new. */
  readonly sheet: number
  readonly sheetId: string
  /** The line on the sheet; without it, the next one. */
  readonly number?: number
  readonly name: string
  readonly address: string
  readonly status: LineDecision
  /** The row of the voter in the checklist; needed for `valid`. */
  readonly voter?: number
  /** How the comparison with the checklist left it. */
  readonly compared?: Comparison
}

/** States in which lines are typed in and decided. */
export const examined = ['filed'] as const

/** Enters a line. What comes back is kept for good: it comes only after the database has it on disk. */
export function enterLine(store: Store, line: NewLine, stamp: Stamp): Promise<StoreOutcome<LineRow>> {
  return store.db.transaction().execute((db) => enterIn(db, line, stamp))
}

/** Which line of several was refused, by its place in the list, and why. */
export interface RefusedOf {
  readonly index: number
  readonly because: Refusal
}

/** Enters all lines in one transaction, or none. `stamp` makes one for each: every line has an entry of its own in the history. */
export async function enterLines(store: Store, lines: readonly NewLine[], stamp: () => Stamp): Promise<{ readonly entered: number } | RefusedOf> {
  const stopped: RefusedOf[] = []
  return store.db
    .transaction()
    .execute(async (db) => {
      for (const [index, line] of lines.entries()) {
        const outcome = await enterIn(db, line, stamp())
        if (outcome.kind === 'done') continue
        stopped.push({ index, because: outcome.because })
        // WHY: it is thrown, because that is how a transaction is taken back
        throw new Error('a line was refused')
      }
      return { entered: lines.length }
    })
    .catch((error: unknown) => {
      const [first] = stopped
      if (first === undefined) throw error
      return first
    })
}

async function enterIn(db: Kysely<Tables>, line: NewLine, stamp: Stamp): Promise<StoreOutcome<LineRow>> {
  const petition = await lockPetition(db, line.petition)
  if (petition === undefined) return refused<LineRow>('not-there')
  const before = await db.selectFrom('line').selectAll().where('id', '=', line.key).executeTakeFirst()
  if (before !== undefined) return before.petition === petition.id ? done(before) : refused<LineRow>('not-there')
  if (!examined.some((each) => each === petition.state)) return refused<LineRow>('not-open')
  const checklist = petition.checklist ?? (await newestChecklist(db, petition.place))
  if (checklist === undefined) return refused<LineRow>('no-checklist')
  if (line.voter !== undefined && !(await isVoter(db, checklist, line.voter))) return refused<LineRow>('not-there')
  const sheet = await sheetOf(db, petition, line, stamp)
  const number = line.number ?? (await nextNumber(db, petition.id, line.sheet))
  const taken = await takenBy(db, sheet.id, number)
  if (taken !== undefined) return refused('taken', taken)
  if (petition.checklist === null) await db.updateTable('petition').set({ checklist }).where('id', '=', petition.id).execute()
  const { status, voter } = await statusOf(db, line)
  const decided = status === 'undecided' ? { decided_by: null, decided_at: null } : { decided_by: stamp.person, decided_at: stamp.at }
  const row: LineRow = {
    id: line.key,
    petition: petition.id,
    sheet: sheet.id,
    number,
    name: line.name,
    address: line.address,
    status,
    voter,
    entered_by: stamp.person,
    entered_at: stamp.at,
    ...decided,
    version: 1,
    compared: line.compared ?? null,
  }
  await db.insertInto('line').values(row).execute()
  await record(db, { ...stamp, action: 'line.enter', subject: petition.id, place: petition.place, data: { line: row.id, status } })
  return done(row)
}

/** Takes back a line that was entered by mistake. Its place on the sheet is free again, its words go. */
export function undoLine(store: Store, line: string, stamp: Stamp): Promise<StoreOutcome<LineRow>> {
  return store.db.transaction().execute(async (db) => {
    const found = await db.selectFrom('line').select('petition').where('id', '=', line).executeTakeFirst()
    const petition = found === undefined ? undefined : await lockPetition(db, found.petition)
    const before = await db.selectFrom('line').selectAll().where('id', '=', line).executeTakeFirst()
    if (petition === undefined || before === undefined) return refused<LineRow>('not-there')
    if (before.status === 'undone') return done(before)
    if (!examined.some((each) => each === petition.state)) return refused<LineRow>('not-open')
    const change = { status: 'undone', voter: null, name: '', address: '', decided_by: stamp.person, decided_at: stamp.at, version: before.version + 1 }
    await db.updateTable('line').set(change).where('id', '=', line).execute()
    await settle(db, petition.id, before.voter)
    await record(db, { ...stamp, action: 'line.undo', subject: petition.id, place: petition.place, data: { line } })
    return done({ ...before, ...change })
  })
}

/** The id of the place's newest checklist that still has its names. */
export async function newestChecklist(db: Kysely<Tables>, place: string): Promise<string | undefined> {
  const newest = await db
    .selectFrom('checklist')
    .select('id')
    .where('place', '=', place)
    .where('purged_at', 'is', null)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return newest?.id
}

/** Whether a checklist has that row. */
export async function isVoter(db: Kysely<Tables>, checklist: string, row: number): Promise<boolean> {
  const found = await db.selectFrom('voter').select('row').where('checklist', '=', checklist).where('row', '=', row).executeTakeFirst()
  return found !== undefined
}

/** What a line becomes, given the other lines of its voter. `id`: of a line that is there already. */
export async function statusOf(
  db: Kysely<Tables>,
  line: Pick<NewLine, 'petition' | 'status' | 'voter'>,
  id = '',
): Promise<{ readonly status: KeptStatus; readonly voter: number | null }> {
  if (line.status !== 'valid' || line.voter === undefined) return { status: line.status === 'valid' ? 'undecided' : line.status, voter: null }
  const others = await db
    .selectFrom('line')
    .select('status')
    .where('petition', '=', line.petition)
    .where('voter', '=', line.voter)
    .where('id', '!=', id)
    .execute()
  // WHY: the clerk is asked again, because a person has to say whether somebody who took a signature back may sign anew
  if (others.some((each) => each.status === 'withdrawn')) return { status: 'undecided', voter: line.voter }
  return { status: others.some((each) => each.status === 'valid') ? 'duplicate' : 'valid', voter: line.voter }
}

/** The sheet of a line, made where it is new. */
export async function sheetOf(db: Kysely<Tables>, petition: PetitionRow, line: Pick<NewLine, 'sheet' | 'sheetId'>, stamp: Stamp): Promise<SheetRow> {
  const found = await db.selectFrom('sheet').selectAll().where('petition', '=', petition.id).where('number', '=', line.sheet).executeTakeFirst()
  if (found !== undefined) return found
  const rounds = standingActs(await movesOf(db, petition.id)).filter((each) => each.act === 'supplement')
  const row: SheetRow = { id: line.sheetId, petition: petition.id, number: line.sheet, round: rounds.length, created_at: stamp.at }
  await db.insertInto('sheet').values(row).execute()
  return row
}

/** The line of a sheet that stands at a number of the paper. */
export function takenBy(db: Kysely<Tables>, sheet: string, number: number): Promise<LineRow | undefined> {
  return db.selectFrom('line').selectAll().where('sheet', '=', sheet).where('number', '=', number).where('status', '!=', 'undone').executeTakeFirst()
}

/** The line after the last one that was entered of a sheet of paper; lines that were taken back are not counted. */
export async function nextNumber(db: Kysely<Tables>, petition: string, sheet: number): Promise<number> {
  const last = await db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select((each) => each.fn.max('line.number').as('number'))
    .where('line.petition', '=', petition)
    .where('sheet.number', '=', sheet)
    .where('line.status', '!=', 'undone')
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
