// The history of official acts: who did what to what, and when. It is only ever added to.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** One act. `person`: an id, null for whoever runs the server; `subject`: an id too; `data`: never a name or an address. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly person: string | null
  readonly action: string
  readonly subject: string
  readonly place: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** Writes an act down. Call it in the transaction of the act itself: neither is without the other. */
export async function record(db: Kysely<Tables>, { data, ...entry }: Entry): Promise<void> {
  await db
    .insertInto('history')
    .values({ ...entry, data: JSON.stringify(data) })
    .execute()
}
