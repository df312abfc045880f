// A line that was mistyped, or stands elsewhere on the paper, put right: it keeps its key, and what it is, is asked anew.
import type { Comparison } from '../../signatures/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { LineDecision } from './line-status.ts'
import { examined, isVoter, sheetOf, statusOf, takenBy } from './lines.ts'
import { lockPetition } from './lock.ts'
import { settle } from './settle.ts'
import type { LineRow } from './tables.ts'

export interface EditedLine {
  readonly line: string
  /** The version of the line that was on the screen. */
  readonly seen: number
  /** Where it stands on the paper; `sheetId` is an id for the sheet where that is new. */
  readonly sheet: number
  readonly sheetId: string
  readonly number: number
  readonly name: string
  readonly address: string
  readonly status: LineDecision
  /** The row of the voter in the checklist; needed for `valid`. */
  readonly voter?: number
  /** How the comparison with the checklist left it. */
  readonly compared: Comparison
}

/** Puts a line right. Where somebody else has decided it since, nothing changes. */
export function editLine(store: Store, edited: EditedLine, stamp: Stamp): Promise<StoreOutcome<LineRow>> {
  return store.db.transaction().execute(async (db) => {
    const found = await db.selectFrom('line').select('petition').where('id', '=', edited.line).executeTakeFirst()
    const petition = found === undefined ? undefined : await lockPetition(db, found.petition)
    const before = await db.selectFrom('line').selectAll().where('id', '=', edited.line).executeTakeFirst()
    if (petition === undefined || before === undefined || before.status === 'undone' || petition.checklist === null) return refused<LineRow>('not-there')
    if (!examined.some((each) => each === petition.state)) return refused<LineRow>('not-open')
    if (before.version !== edited.seen) return refused('decided-before', before)
    if (edited.voter !== undefined && !(await isVoter(db, petition.checklist, edited.voter))) return refused<LineRow>('not-there')
    const sheet = await sheetOf(db, petition, edited, stamp)
    const taken = await takenBy(db, sheet.id, edited.number)
    if (taken !== undefined && taken.id !== before.id) return refused('taken', taken)
    const { status, voter } = await statusOf(db, { ...edited, petition: petition.id }, before.id)
    const decided = status === 'undecided' ? { decided_by: null, decided_at: null } : { decided_by: stamp.person, decided_at: stamp.at }
    const change = {
      sheet: sheet.id,
      number: edited.number,
      name: edited.name,
      address: edited.address,
      status,
      voter,
      ...decided,
      version: before.version + 1,
    }
    await db.updateTable('line').set(change).where('id', '=', before.id).execute()
    if (before.voter !== voter || status !== 'valid') await settle(db, petition.id, before.voter)
    await record(db, { ...stamp, action: 'line.edit', subject: petition.id, place: petition.place, data: { line: before.id, from: before.status, to: status } })
    return done({ ...before, ...change })
  })
}
