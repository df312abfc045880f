// What the clerk decides of a line, and signers who take their signature back.
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { LineDecision } from './line-status.ts'
import { examined, isVoter } from './lines.ts'
import { lockPetition } from './lock.ts'
import { settle } from './settle.ts'
import type { LineRow } from './tables.ts'

export interface NewDecision {
  readonly line: string
  /** The version of the line that was on the screen. */
  readonly seen: number
  readonly status: LineDecision
  readonly voter?: number
}

/** Decides a line. Where somebody else has decided it since, nothing changes and their decision comes back. */
export function decideLine(store: Store, decision: NewDecision, stamp: Stamp): Promise<StoreOutcome<LineRow>> {
  return store.db.transaction().execute(async (db) => {
    const found = await db.selectFrom('line').select('petition').where('id', '=', decision.line).executeTakeFirst()
    const petition = found === undefined ? undefined : await lockPetition(db, found.petition)
    const before = await db.selectFrom('line').selectAll().where('id', '=', decision.line).executeTakeFirst()
    if (petition === undefined || before === undefined || petition.checklist === null) return refused<LineRow>('not-there')
    if (!examined.some((each) => each === petition.state)) return refused<LineRow>('not-open')
    const voter = decision.status === 'valid' ? (decision.voter ?? null) : null
    if (decision.status === 'valid' && (voter === null || !(await isVoter(db, petition.checklist, voter)))) return refused<LineRow>('not-there')
    const counted =
      voter === null
        ? undefined
        : await db
            .selectFrom('line')
            .select('id')
            .where('petition', '=', petition.id)
            .where('voter', '=', voter)
            .where('status', '=', 'valid')
            .where('id', '!=', before.id)
            .executeTakeFirst()
    const status = counted === undefined ? decision.status : 'duplicate'
    if (before.version !== decision.seen) {
      // the same again, after an answer that was lost on the way
      const isSame = before.status === status && before.voter === voter && before.decided_by === stamp.person
      return isSame ? done(before) : refused('decided-before', before)
    }
    if (before.status === 'undone') return refused('decided-before', before)
    const change = { status, voter, decided_by: stamp.person, decided_at: stamp.at, version: before.version + 1 }
    await db.updateTable('line').set(change).where('id', '=', before.id).execute()
    if (before.voter !== voter || status !== 'valid') await settle(db, petition.id, before.voter)
    await record(db, {
      ...stamp,
      action: 'line.decide',
      subject: petition.id,
      place: petition.place,
      data: { line: before.id, from: before.status, to: status },
    })
    return done({ ...before, ...change })
  })
}

/** States in which a signature can still be taken back: until the board has signed the warning. */
const revocable = ['filed', 'returned', 'certified'] as const

/** Takes back the signature of whoever a line is of: every line of that voter. Gives how many lines. */
export function withdrawSigner(store: Store, line: string, stamp: Stamp): Promise<StoreOutcome<number>> {
  return store.db.transaction().execute(async (db) => {
    const found = await db.selectFrom('line').select('petition').where('id', '=', line).executeTakeFirst()
    const petition = found === undefined ? undefined : await lockPetition(db, found.petition)
    const before = await db.selectFrom('line').selectAll().where('id', '=', line).executeTakeFirst()
    if (petition === undefined || before === undefined || before.status === 'undone') return refused<number>('not-there')
    if (!revocable.some((each) => each === petition.state)) return refused<number>('not-open')
    const lines = await db
      .updateTable('line')
      .set((each) => ({ status: 'withdrawn', decided_by: stamp.person, decided_at: stamp.at, version: each('version', '+', 1) }))
      .where('petition', '=', petition.id)
      .where('status', '!=', 'withdrawn')
      .where('status', '!=', 'undone')
      .where((each) => each.or([each('id', '=', line), ...(before.voter === null ? [] : [each('voter', '=', before.voter)])]))
      .returning('id')
      .execute()
    if (lines.length > 0) {
      const data = { lines: lines.map((each) => each.id) }
      await record(db, { ...stamp, action: 'line.withdraw', subject: petition.id, place: petition.place, data })
    }
    return done(lines.length)
  })
}
