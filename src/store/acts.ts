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
  /** When it happened, in UTC, where that is before it is recorded: a paper that came on Tuesday can be entered on Thursday. */
  readonly when?: string
  /** Whether what the procedure makes is advice. */
  readonly isAdvice?: boolean
}

/** Does an act, or says why it is not open. */
export function doAct(
  store: Store,
  { petition: id, act, reason = '', data = {}, until, when: happened, isAdvice = false }: NewAct,
  stamp: Stamp,
): Promise<Outcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await locked(db, id)
    if (before === undefined) return refused<PetitionRow>('not-there')
    const state = stateAfter(before.state as Parameters<typeof stateAfter>[0], act)
    if (state === undefined) return refused('not-open', before)
    const tally = await tallyOf(db, id)
    const when = happened ?? stamp.at
    const obstacle =
      obstacleOfTime(act, before, when, stamp.at) ??
      obstacleTo(act, before, tally, reason) ??
      obstacleOfLaw(act, data, isAdvice) ??
      (act === 'supplement' ? await obstacleToCure(db, before, when, until) : undefined) ??
      ((await namingsOf(db, before, reason)).length > 0 ? 'names-a-signer' : undefined)
    if (obstacle !== undefined) return refused(obstacle, before)
    const change = {
      state,
      filed_at: act === 'file' ? when : before.filed_at,
      returned_at: act === 'return' ? when : before.returned_at,
    }
    await db.updateTable('petition').set(change).where('id', '=', id).execute()
    const spoken = reason === '' ? {} : { reason: true, lines: linesNamed(reason) }
    const said = { ...data, ...spoken, ...(when === stamp.at ? {} : { when }), needed: before.number_needed, tally }
    const move = { id: stamp.id, petition: id, act, from_state: before.state, to_state: state, at: stamp.at, person: stamp.person }
    await db
      .insertInto('move')
      .values({ ...move, data: JSON.stringify(said) })
      .execute()
    if (reason !== '') await db.insertInto('reason').values({ move: stamp.id, petition: id, text: reason }).execute()
    await record(db, {
      ...stamp,
      action: `petition.${act}`,
      subject: id,
      place: before.place,
      data: { from: before.state, to: state, ...(when === stamp.at ? {} : { when }) },
    })
    return done({ ...before, ...change })
  })
}

/** WHY: a paper lies on the desk before it is written down, never after, and nothing comes back before it came. */
function obstacleOfTime(act: MoveName, { filed_at: filed, returned_at: returned }: PetitionRow, when: string, now: string): Refusal | undefined {
  if (Number.isNaN(Date.parse(when))) return 'not-a-moment'
  if (when > now) return 'in-the-future'
  const before = act === 'supplement' ? returned : act === 'file' || act === 'circulate' ? null : filed
  // WHY to the minute: forms know no seconds
  return before !== null && when < before.slice(0, 16) ? 'out-of-order' : undefined
}

/** What the votes and the procedure say against an act. Votes that are not given say nothing. */
function obstacleOfLaw(act: MoveName, { yes, no }: NonNullable<NewAct['data']>, isAdvice: boolean): Refusal | undefined {
  if (act === 'take-effect' && isAdvice) return 'binds-nobody'
  if ((act !== 'approve' && act !== 'reject') || typeof yes !== 'number' || typeof no !== 'number') return undefined
  return yes > no === (act === 'approve') ? undefined : 'votes-say-otherwise'
}

/** What stands in the way of an act that its state allows. */
function obstacleTo(act: MoveName, { number_needed: needed, state }: PetitionRow, tally: Tally, reason: string): Refusal | undefined {
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
    case 'warn':
      // WHY only of those that were certified: an article of the board's own has no signers
      return state === 'certified' && needed !== null && tally.valid < needed && reason.trim() === '' ? 'no-reason' : undefined
    case 'circulate':
    case 'file':
    case 'supplement':
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
