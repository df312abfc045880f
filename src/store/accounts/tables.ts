// The tables of accounts: who there is, how they sign in, and what they may do.
import type { ColumnType } from 'kysely'

/** A moment in a table of the library for signing in: text in SQLite, a date in PostgreSQL; both take text. */
type Moment = ColumnType<string | Date, string, string>
/** A boolean as both engines take it. */
type Flag = ColumnType<number | boolean, 0 | 1, 0 | 1>

export interface AccountTables {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly emailVerified: Flag
    readonly image: string | null
    readonly createdAt: Moment
    readonly updatedAt: Moment
  }
  /** `updatedAt` is when it was last used, to some minutes. */
  readonly session: {
    readonly id: string
    readonly userId: string
    readonly token: string
    readonly expiresAt: Moment
    readonly createdAt: Moment
    readonly updatedAt: Moment
    readonly ipAddress: string | null
    readonly userAgent: string | null
  }
  /** A person as another service knows them. */
  readonly account: {
    readonly id: string
    readonly userId: string
    readonly accountId: string
    readonly providerId: string
  }
  readonly verification: { readonly id: string; readonly identifier: string; readonly expiresAt: Moment }
  readonly passkey: {
    readonly id: string
    readonly userId: string
    readonly name: string | null
    readonly publicKey: string
    readonly credentialID: string
    readonly counter: number
    readonly deviceType: string
    readonly backedUp: Flag
    readonly transports: string | null
    readonly createdAt: Moment | null
  }
  /** A role that a person was given in a place, by whom and when; `ended_…` where it was taken back. Rows are never deleted. */
  readonly grant: {
    readonly id: string
    readonly person: string
    readonly role: string
    readonly place: string
    readonly given_by: string | null
    readonly given_at: string
    readonly ended_by: string | null
    readonly ended_at: string | null
  }
  /** A link by which a person registers a passkey, once. `hash`: SHA-256 of what the link carries; the link itself is kept nowhere. */
  readonly invitation: {
    readonly id: string
    readonly hash: string
    readonly person: string
    readonly made_by: string | null
    readonly made_at: string
    readonly ends_at: string
    readonly used_at: string | null
    /** That a second person confirmed it; `confirmed_by` is null for whoever runs the server. */
    readonly confirmed_by: string | null
    readonly confirmed_at: string | null
  }
  /** A role that an administrator asked for. `ended_…`: a second person confirmed or refused it. */
  readonly asked_role: {
    readonly id: string
    readonly person: string
    readonly role: string
    readonly place: string
    readonly asked_by: string
    readonly asked_at: string
    readonly ended_by: string | null
    readonly ended_at: string | null
  }
  /** Up to when somebody has put aside what they were told of their account. */
  readonly notice_seen: { readonly person: string; readonly at: string }
  /** The language in which a person is written to. */
  readonly person_language: { readonly person: string; readonly language: string }
}
