// An official act corrected by a second one, with a reason: what was said with it is said anew, or the last act is taken back. Both stay in the record.

import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, type Refusal, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import { type ActDone, movesOf, standingActs } from './acts-done.ts'
import { lockPetition } from './lock.ts'
import { linesNamed } from './named-lines.ts'
import { namingsOf } from './namings.ts'
import { hasPaper, isVote, type OfProcedure, obstacleOfDay, obstacleOfLaw, obstacleOfTime } from './obstacles.ts'
import type { PetitionRow } from './tables.ts'

export interface NewCorrection {
  readonly petition: string
  /** The id of the act that is corrected. */
  readonly of: string
  /** Why; no name or address of a signer or voter. */
  readonly reason: string
  readonly change: Amendment | { readonly kind: 'take-back' }
  /** What the procedure of the petition says of the acts on it. */
  readonly law?: OfProcedure
}

/** What is said anew; what is left out stays. `day`: of a vote, its day where the town is. */
export interface Amendment {
  readonly kind: 'amend'
  /** In UTC. */
  readonly when?: string
  readonly day?: string
  readonly yes?: number
  readonly no?: number
  readonly first?: number
}

/** States that need the names of the lines. */
const named: readonly string[] = ['circulating', 'filed', 'returned']

/** Corrects an act, or says why it is not corrected. Taken back, the petition stands where it stood before it. */
export function correctAct(store: Store, { petition: id, of, reason, change, law = {} }: NewCorrection, stamp: Stamp): Promise<StoreOutcome<PetitionRow>> {
  return store.db.transaction().execute(async (db) => {
    const before = await lockPetition(db, id)
    const acts = standingActs(await movesOf(db, id))
    const act = acts.find((each) => each.id === of)
    if (before === undefined || act === undefined) return refused<PetitionRow>('not-there')
    const obstacle =
      (reason.trim() === '' ? 'no-reason' : undefined) ??
      (change.kind === 'take-back' ? obstacleToTakingBack(before, acts, act) : obstacleToAmending(before, acts, act, change, { now: stamp.at, law })) ??
      ((await namingsOf(db, before, reason)).length > 0 ? 'names-a-signer' : undefined)
    if (obstacle !== undefined) return refused(obstacle, before)
    const state = change.kind === 'take-back' ? act.from_state : before.state
    const { kind, ...said } = change
    const data = { of, ...said, reason: true, lines: linesNamed(reason) }
    const move = { id: stamp.id, petition: id, act: kind, from_state: before.state, to_state: state, at: stamp.at, person: stamp.person }
    await db
      .insertInto('move')
      .values({ ...move, data: JSON.stringify(data) })
      .execute()
    await db.insertInto('reason').values({ move: stamp.id, petition: id, text: reason }).execute()
    const now = standingActs(await movesOf(db, id))
    const last = (name: string): string | null => now.filter((each) => each.act === name).at(-1)?.told.when ?? null
    const moved = { state, filed_at: last('file'), returned_at: last('return') }
    await db.updateTable('petition').set(moved).where('id', '=', id).execute()
    await record(db, { ...stamp, action: `petition.${kind}`, subject: id, place: before.place, data: { of: act.act, from: before.state, to: state, ...said } })
    return done({ ...before, ...moved })
  })
}

function obstacleToTakingBack({ purged_at: purged }: PetitionRow, acts: readonly ActDone[], act: ActDone): Refusal | undefined {
  if (acts.at(-1)?.id !== act.id) return 'not-the-last'
  return purged !== null && named.includes(act.from_state) ? 'names-are-gone' : undefined
}

/** WHY: it lies between its neighbours, so that what came first stays first; only neighbours with a moment of their own count, because the desk hears of the others late. */
function obstacleToAmending(
  petition: PetitionRow,
  acts: readonly ActDone[],
  act: ActDone,
  { when, day, yes, no, first }: Amendment,
  { now, law }: { readonly now: string; readonly law: OfProcedure },
): Refusal | undefined {
  const at = acts.indexOf(act)
  const timed = (some: readonly ActDone[]): readonly ActDone[] => some.filter((each) => hasPaper(each.act) || isVote(each.act))
  const [previous, next] = [timed(acts.slice(0, at)).at(-1)?.told.when, timed(acts.slice(at + 1))[0]?.told.when]
  const said = { ...act.told, ...(yes === undefined ? {} : { yes }), ...(no === undefined ? {} : { no }), ...(first === undefined ? {} : { first }) }
  return (
    (when === undefined ? undefined : obstacleOfTime(when, now, previous, next)) ??
    obstacleOfDay(act.act, day, petition.meeting_day) ??
    obstacleOfLaw(act.act, said, law)
  )
}
