// Requests taken down: each once, whatever is sent twice, and never changed.
import type { Kysely } from 'kysely'
import type { AgencyRequest } from '../../requests/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import { receiptOf } from './receipt-node.ts'
import type { RequestRow } from './tables.ts'

/** What the law said to a request when it was taken down. */
export interface SaidByLaw {
  /** SHA-256 of the compiled law. */
  readonly law: string
  readonly verdict: string | null
  readonly possible: readonly string[]
  readonly norms: readonly string[]
}

export interface NewRequest {
  readonly request: AgencyRequest
  readonly agency: string
  /** When it came, by the server's clock, and the civil day of that where the agency is. */
  readonly at: string
  readonly day: string
  readonly said: SaidByLaw
  /** Random, 32 bytes in hexadecimal. */
  readonly nonce: string
}

/** Takes a request down, with what became of it where that is said. The same id again from the same agency gives what is there. */
export function enterRequest(store: Store, { request, agency, at, day, said, nonce }: NewRequest, stamp: Stamp): Promise<StoreOutcome<RequestRow>> {
  return store.db.transaction().execute(async (db) => {
    const { wanted, asker, how, paper, claimed, facts, sealedCase, sentAt, outcome } = request
    const sealed = { agency, day, asker, how, wanted, paper, claimed, possible: said.possible, law: said.law, nonce }
    const row: RequestRow = {
      ...{ id: request.id, agency, day, at, asker, how, wanted, paper, claimed, facts: JSON.stringify(facts), sealed_case: sealedCase },
      ...{ law: said.law, verdict: said.verdict, possible: JSON.stringify(said.possible), norms: JSON.stringify(said.norms) },
      ...{ nonce, receipt: receiptOf(sealed), entered_by: stamp.person, entered_at: stamp.at, sent_at: sentAt },
    }
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('request')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) {
      const before = await requestOf(db, request.id)
      return before?.agency === agency ? done(before) : refused('not-there')
    }
    if (outcome !== null) await addAct(db, row.id, 'done', { outcome }, { ...stamp, id: `${row.id}.done` })
    await record(db, { ...stamp, action: 'request.enter', subject: row.id, place: agency, data: {} })
    return done(row)
  })
}

export function requestOf(db: Kysely<Tables>, id: string): Promise<RequestRow | undefined> {
  return db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Says something more of a request, in the transaction of whoever calls. */
export async function addAct(db: Kysely<Tables>, request: string, act: string, data: Readonly<Record<string, string>>, stamp: Stamp): Promise<void> {
  await db
    .insertInto('request_act')
    .values({ id: stamp.id, request, act, data: JSON.stringify(data), person: stamp.person, at: stamp.at })
    .execute()
}
