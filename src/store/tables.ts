// The tables of the database, one type each. Moments are UTC in ISO 8601 with milliseconds, days are civil dates; both are text, so that
// SQLite and PostgreSQL keep the same and compare them alike.
import type { AccountTables } from './accounts/tables.ts'
import type { MailTables } from './mail/tables.ts'
import type { PetitionTables } from './petitions/tables.ts'
import type { PolicyTables } from './policies/tables.ts'
import type { RequestTables } from './requests/tables.ts'
import type { TrainingTables } from './training/tables.ts'

/** Every table by its name in the database. Each part of the program adds the ones it keeps. */
export interface Tables extends PetitionTables, AccountTables, RequestTables, PolicyTables, TrainingTables, MailTables {
  /** Which migrations were run; kept by the library. */
  readonly kysely_migration: { readonly name: string; readonly timestamp: string }
}
