// The official acts on a petition: each goes through the one table of moves, and is kept with its numbers in the transaction that does it.
import type { Kysely } from 'kysely'
import { type MoveName, stateAfter } from '../../procedure/index.ts'
import { mayCure } from '../../signatures/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, type Refusal, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import { examinedLines } from './examined.ts'
import { lockPetition } from './lock.ts'
import { linesNamed } from './named-lines.ts'
import { namingsOf } from './namings.ts'
import { knowsAct, type OfProcedure, obstacleOfDay, obstacleOfLaw, obstacleOfTime, obstacleTo } from './obstacles.ts'
import type { PetitionRow } from './tables.ts'
import { tallyOf } from './tally.ts'

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
  /** Of a vote: its day where the town is. */
  readonly day?: string
  /** What the procedure of the petition says of the acts on it. */
  readonly law?: OfProcedure
}

/** Does an act, or says why it is not open. */
export function doAct(
  store: Store,
  { petition: id, act, reason = '', data = {}, until, when: happened, day, law = {} }: NewAct,
  stamp: Stamp,
): Promise<StoreOutcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await lockPetition(db, id)
    if (before === undefined) return refused<PetitionRow>('not-there')
    const state = stateAfter(before.state as Parameters<typeof stateAfter>[0], act)
    if (state === undefined || !knowsAct(act, before.state, { ...law, isAdvice: false })) return refused('not-open', before)
    const tally = await tallyOf(db, id)
    const when = happened ?? stamp.at
    const obstacle =
      obstacleOfTime(when, stamp.at, comesFirst(act, before)) ??
      obstacleOfDay(act, day, before.meeting_day) ??
      obstacleTo(act, before, tally, reason) ??
      obstacleOfLaw(act, data, law) ??
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

/** When what has to come before an act happened. WHY: nothing has to come before a filing, because signatures are gathered long before the desk hears of them. */
function comesFirst(act: MoveName, { filed_at: filed, returned_at: returned }: PetitionRow): string | undefined {
  if (act === 'file' || act === 'circulate') return undefined
  return (act === 'supplement' ? returned : filed) ?? undefined
}

/** LAW: 17 V.S.A. § 2642(a)(3): different persons, as many as are needed, had to sign by the deadline. */
async function obstacleToCure(db: Kysely<Tables>, petition: PetitionRow, at: string, until: string | undefined): Promise<Refusal | undefined> {
  if (until === undefined) return 'not-curable'
  if (at > until) return 'too-late'
  const first = await examinedLines(db, petition.id, 0)
  return petition.number_needed !== null && mayCure(first, petition.number_needed).answer === 'no' ? 'not-curable' : undefined
}
