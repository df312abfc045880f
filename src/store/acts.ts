// The official acts on a petition: each goes through the one table of moves, and is kept with its numbers in the transaction that does it.
import type { Kysely } from 'kysely'
import { type MoveName, mayCure, stateAfter } from '../petition/index.ts'
import { examinedLines } from './examined.ts'
import { record } from './history.ts'
import { locked } from './lock.ts'
import { linesNamed } from './named-lines.ts'
import { namingsOf } from './namings.ts'
import type { Store } from './open-node.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'
import type { Stamp } from './stamp.ts'
import type { Tables } from './tables.ts'
import type { PetitionRow } from './tables-petition.ts'
import { type Tally, tallyOf } from './tally.ts'

export interface NewAct {
  readonly petition: string
  readonly act: MoveName
  /** What the clerk or the board says for it; no name or address of a signer or voter. Its words are let go with the names. */
  readonly reason?: string
  /** Further numbers that belong to it: votes, a day. */
  readonly data?: Readonly<Record<string, string | number>>
  /** For a supplement: its last moment by the law of the procedure, in UTC. Without one there is no supplement. */
  readonly until?: string
}

/** Does an act, or says why it is not open. */
export function doAct(store: Store, { petition: id, act, reason = '', data = {}, until }: NewAct, stamp: Stamp): Promise<Outcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await locked(db, id)
    if (before === undefined) return refused<PetitionRow>('not-there')
    const state = stateAfter(before.state as Parameters<typeof stateAfter>[0], act)
    if (state === undefined) return refused('not-open', before)
    const tally = await tallyOf(db, id)
    const obstacle =
      obstacleTo(act, before, tally, reason) ??
      (act === 'supplement' ? await obstacleToCure(db, before, stamp.at, until) : undefined) ??
      ((await namingsOf(db, before, reason)).length > 0 ? 'names-a-signer' : undefined)
    if (obstacle !== undefined) return refused(obstacle, before)
    const change = {
      state,
      filed_at: act === 'file' ? stamp.at : before.filed_at,
      returned_at: act === 'return' ? stamp.at : before.returned_at,
    }
    await db.updateTable('petition').set(change).where('id', '=', id).execute()
    const spoken = reason === '' ? {} : { reason: true, lines: linesNamed(reason) }
    const said = { ...data, ...spoken, needed: before.number_needed, tally }
    const move = { id: stamp.id, petition: id, act, from_state: before.state, to_state: state, at: stamp.at, person: stamp.person }
    await db
      .insertInto('move')
      .values({ ...move, data: JSON.stringify(said) })
      .execute()
    if (reason !== '') await db.insertInto('reason').values({ move: stamp.id, petition: id, text: reason }).execute()
    await record(db, { ...stamp, action: `petition.${act}`, subject: id, place: before.place, data: { from: before.state, to: state } })
    return done({ ...before, ...change })
  })
}

/** What stands in the way of an act that its state allows. */
function obstacleTo(act: MoveName, { number_needed: needed }: PetitionRow, tally: Tally, reason: string): Refusal | undefined {
  switch (act) {
    case 'certify':
      if (needed === null) return 'no-number'
      if (tally.undecided > 0) return 'lines-waiting'
      return tally.valid < needed ? 'too-few' : undefined
    case 'fall-short':
    case 'return':
      if (needed === null) return 'no-number'
      if (tally.undecided > 0) return 'lines-waiting'
      if (tally.valid >= needed) return 'enough'
      return reason.trim() === '' ? 'no-reason' : undefined
    case 'refuse':
      return reason.trim() === '' ? 'no-reason' : undefined
    case 'circulate':
    case 'file':
    case 'supplement':
    case 'warn':
    case 'approve':
    case 'reject':
    case 'speak-from-the-floor':
    case 'adopt':
    case 'take-effect':
    case 'rescind':
    case 'replace':
    case 'strike':
      return undefined
    default:
      return act satisfies never
  }
}

/** LAW: 17 V.S.A. § 2642(a)(3): different persons, as many as are needed, had to sign by the deadline. */
async function obstacleToCure(db: Kysely<Tables>, petition: PetitionRow, at: string, until: string | undefined): Promise<Refusal | undefined> {
  if (until === undefined) return 'not-curable'
  if (at > until) return 'too-late'
  const first = await examinedLines(db, petition.id, 0)
  return petition.number_needed !== null && mayCure(first, petition.number_needed).answer === 'no' ? 'not-curable' : undefined
}
