// Checklists read in: the whole list or nothing, and of older ones no more than what a petition still needs.
import type { Kysely } from 'kysely'
import type { Voter } from '../../signatures/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import { askToSweep } from '../sweep-node.ts'
import type { Tables } from '../tables.ts'
import type { ChecklistRow, VoterRow } from './tables.ts'

export type NewVoter = Omit<VoterRow, 'checklist'>

export interface NewChecklist {
  readonly id: string
  readonly place: string
  /** The day of which the list is. */
  readonly asOf: string
  readonly voters: Iterable<NewVoter>
  /** How a clerk named its columns, by what they hold. */
  readonly columns?: Readonly<Record<string, string>>
}

/** A voter as a checklist was read, as a row of the database. */
export function voterRow({ id: number, row, first, middle, last, suffix, address, town, status }: Voter): NewVoter {
  return { row, number, first, middle, last, suffix, address, town, status }
}

/** WHY: a row has ten values, and SQLite takes 32,766 in one statement. */
const batch = 2000

/**
 * Reads a checklist in. The same id again gives what is there. The older lists of the place lose their voters, but for those against which a
 * petition is being examined.
 */
export function importChecklist(store: Store, { id, place, asOf, voters, columns }: NewChecklist, stamp: Stamp): Promise<ChecklistRow> {
  return store.db.transaction().execute(async (db) => {
    const before = await db.selectFrom('checklist').selectAll().where('id', '=', id).executeTakeFirst()
    if (before !== undefined) return before
    const row: ChecklistRow = { id, place, as_of: asOf, count: 0, imported_by: stamp.person, imported_at: stamp.at, purged_at: null }
    await db.insertInto('checklist').values(row).execute()
    let count = 0
    for (const some of batches(voters, batch)) {
      count += some.length
      await db
        .insertInto('voter')
        .values(some.map((each) => ({ ...each, checklist: id })))
        .execute()
    }
    await db.updateTable('checklist').set({ count }).where('id', '=', id).execute()
    if ((await dropIdle(db, place, id, stamp.at)) > 0) await askToSweep(db, stamp.id, stamp.at)
    await record(db, { ...stamp, action: 'checklist.import', subject: id, place, data: { count, asOf, ...(columns === undefined ? {} : { columns }) } })
    return { ...row, count }
  })
}

/** The checklists of a place, the newest first. */
export function checklistsOf(db: Kysely<Tables>, place: string): Promise<readonly ChecklistRow[]> {
  return db.selectFrom('checklist').selectAll().where('place', '=', place).orderBy('imported_at', 'desc').orderBy('id', 'desc').execute()
}

/** How the columns of the newest checklist of a place were named whose columns had to be; undefined where none had. */
export async function namedColumns(db: Kysely<Tables>, place: string): Promise<Readonly<Record<string, string>> | undefined> {
  const read = db.selectFrom('history').select('data').where('place', '=', place).where('action', '=', 'checklist.import')
  const rows = await read.where('data', 'like', '%"columns"%').orderBy('at', 'desc').orderBy('id', 'desc').limit(1).execute()
  const [found] = rows.map((row) => JSON.parse(row.data) as { readonly columns?: Readonly<Record<string, string>> })
  return found?.columns
}

/** Every voter of a checklist, in its order. */
export function votersOf(db: Kysely<Tables>, checklist: string): Promise<readonly VoterRow[]> {
  return db.selectFrom('voter').selectAll().where('checklist', '=', checklist).orderBy('row').execute()
}

/** Lets the voters go of every checklist of a place that no petition with names is examined against, except one. Gives how many lists. */
export async function dropIdle(db: Kysely<Tables>, place: string, except: string | undefined, at: string): Promise<number> {
  const used = db.selectFrom('petition').select('checklist').where('checklist', 'is not', null).where('purged_at', 'is', null)
  const idle = await db
    .selectFrom('checklist')
    .select('id')
    .where('place', '=', place)
    .where('purged_at', 'is', null)
    .where('id', '!=', except ?? '')
    .where('id', 'not in', used)
    .execute()
  for (const { id } of idle) {
    await db.deleteFrom('voter').where('checklist', '=', id).execute()
    await db.updateTable('checklist').set({ purged_at: at }).where('id', '=', id).execute()
  }
  return idle.length
}

function* batches<Each>(all: Iterable<Each>, size: number): Generator<readonly Each[]> {
  let some: Each[] = []
  for (const each of all) {
    some.push(each)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
