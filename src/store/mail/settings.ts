// The mail server of an agency: one for each, entered by its chief.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import type { AgencyMailRow } from './tables.ts'

/** How the connection is kept from others: encrypted from the first byte, encrypted before anything is said, or not at all. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

/** The mail server of an agency; undefined where it has none of its own. */
export function agencyMailOf(db: Kysely<Tables>, agency: string): Promise<AgencyMailRow | undefined> {
  return db.selectFrom('agency_mail').selectAll().where('agency', '=', agency).executeTakeFirst()
}

/** Keeps it in the place of what was there. WHY: the history tells that it was changed and not to what, because a name on a server can be a person's. */
export function keepAgencyMail(store: Store, { agency, ...rest }: Omit<AgencyMailRow, 'person' | 'at'>, stamp: Stamp): Promise<void> {
  const row = { ...rest, person: stamp.person, at: stamp.at }
  return store.db.transaction().execute(async (db) => {
    await db
      .insertInto('agency_mail')
      .values({ agency, ...row })
      .onConflict((conflict) => conflict.column('agency').doUpdateSet(row))
      .execute()
    await record(db, { ...stamp, action: 'mail.keep', subject: agency, place: agency, data: {} })
  })
}

/** Takes it away, with its password. Whether there was one. */
export function removeAgencyMail(store: Store, agency: string, stamp: Stamp): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const { numDeletedRows } = await db.deleteFrom('agency_mail').where('agency', '=', agency).executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await record(db, { ...stamp, action: 'mail.remove', subject: agency, place: agency, data: {} })
    return true
  })
}
