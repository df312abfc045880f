// Petitions begun, changed while they may be, and read again.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import { lockPetition } from './lock.ts'
import { namingsOf } from './namings.ts'
import type { PetitionRow } from './tables.ts'
import { entered, type KeptTally, tallyOf } from './tally.ts'

export interface NewPetition {
  readonly id: string
  readonly place: string
  readonly procedure: string
  readonly title: string
  readonly article: string
  readonly meetingDay: string | null
  readonly numberNeeded: number | null
  readonly numberHow: string
  readonly filingDeadline: string | null
}

/** Begins a petition as a draft of whoever is stamped. The same id again gives what is there. */
export function beginPetition(store: Store, petition: NewPetition, stamp: Stamp): Promise<PetitionRow> {
  return store.db.transaction().execute(async (db) => {
    const before = await petitionOf(db, petition.id)
    if (before !== undefined) return before
    const row: PetitionRow = {
      id: petition.id,
      place: petition.place,
      procedure: petition.procedure,
      title: petition.title,
      article: petition.article,
      meeting_day: petition.meetingDay,
      state: 'draft',
      number_needed: petition.numberNeeded,
      number_how: petition.numberHow,
      filing_deadline: petition.filingDeadline,
      owner: stamp.person,
      public_since: null,
      created_at: stamp.at,
      filed_at: null,
      returned_at: null,
      checklist: null,
      purged_at: null,
      version: 1,
    }
    await db.insertInto('petition').values(row).execute()
    await record(db, { ...stamp, action: 'petition.begin', subject: row.id, place: row.place, data: {} })
    return row
  })
}

/** States in which everything but its words can still be changed. */
const beforeDecision: readonly string[] = ['draft', 'circulating', 'filed', 'returned']

export type PetitionChange = Partial<Omit<NewPetition, 'id' | 'place'>>

/** Changes what a petition says. Title and article stand as they were signed once sheets go round. */
export function editPetition(store: Store, id: string, change: PetitionChange, stamp: Stamp): Promise<StoreOutcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await lockPetition(db, id)
    if (before === undefined) return refused<PetitionRow>('not-there')
    const after: PetitionRow = {
      ...before,
      procedure: change.procedure ?? before.procedure,
      title: change.title ?? before.title,
      article: change.article ?? before.article,
      meeting_day: change.meetingDay === undefined ? before.meeting_day : change.meetingDay,
      number_needed: change.numberNeeded === undefined ? before.number_needed : change.numberNeeded,
      number_how: change.numberHow ?? before.number_how,
      filing_deadline: change.filingDeadline === undefined ? before.filing_deadline : change.filingDeadline,
    }
    const isNew = (field: keyof PetitionRow): boolean => before[field] !== after[field]
    if ((isNew('title') || isNew('article')) && before.state !== 'draft') return refused('not-open', before)
    const fields = ['procedure', 'title', 'article', 'meeting_day', 'number_needed', 'number_how', 'filing_deadline'] as const
    const changed = fields.filter(isNew)
    // WHY: only the meeting may change later, because it can be put off when all the rest has been decided
    const open = ['certified', 'warned'].includes(before.state) ? changed.every((each) => each === 'meeting_day') : beforeDecision.includes(before.state)
    if (!open) return refused('not-open', before)
    if (changed.length === 0) return done(after)
    // WHY: only this field is searched for signers, because title and article stand as they were before anybody signed
    if (isNew('number_how') && (await namingsOf(db, after, after.number_how)).length > 0) return refused('names-a-signer', before)
    await db.updateTable('petition').set(after).where('id', '=', id).execute()
    await record(db, { ...stamp, action: 'petition.edit', subject: id, place: after.place, data: { changed } })
    return done(after)
  })
}

/** Opens the public page of a petition. */
export function publishPetition(store: Store, id: string, stamp: Stamp): Promise<StoreOutcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await lockPetition(db, id)
    if (before === undefined) return refused<PetitionRow>('not-there')
    if (before.public_since !== null) return done(before)
    await db.updateTable('petition').set({ public_since: stamp.at }).where('id', '=', id).execute()
    await record(db, { ...stamp, action: 'petition.publish', subject: id, place: before.place, data: {} })
    return done({ ...before, public_since: stamp.at })
  })
}

export function petitionOf(db: Kysely<Tables>, id: string): Promise<PetitionRow | undefined> {
  return db.selectFrom('petition').selectAll().where('id', '=', id).executeTakeFirst()
}

export interface ListedPetition {
  readonly petition: PetitionRow
  readonly tally: KeptTally
  readonly entered: number
}

/** The petitions of places and of every place below them, and those of an owner; the newest first. */
export async function petitionsOf(db: Kysely<Tables>, places: readonly string[], owner = ''): Promise<readonly ListedPetition[]> {
  const rows = await db
    .selectFrom('petition')
    .selectAll()
    .where((each) => each.or([each('owner', '=', owner), ...places.flatMap((place) => [each('place', '=', place), each('place', 'like', `${place}/%`)])]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (petition) => {
      const tally = await tallyOf(db, petition.id)
      return { petition, tally, entered: entered(tally) }
    }),
  )
}
