// The tables of accounts: the five that the library for signing in asks for, grants, and links to join by.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** WHY: the columns have the library's own types, because it reads a boolean and a moment as each engine has them; a test holds these tables to what it asks for. */
const kinds = {
  sqlite: { flag: 'integer', moment: sql`date` },
  postgresql: { flag: 'boolean', moment: sql`timestamptz` },
} as const

export function accounts(engine: 'sqlite' | 'postgresql'): Migration {
  const { flag, moment } = kinds[engine]
  return {
    up: async (db) => {
      const table = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey().notNull())
      await table('person')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('emailVerified', flag, (column) => column.notNull())
        .addColumn('image', 'text')
        .addColumn('createdAt', moment, (column) => column.notNull())
        .addColumn('updatedAt', moment, (column) => column.notNull())
        .execute()
      const ofPerson = (name: string) => table(name).addColumn('userId', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
      await ofPerson('session')
        .addColumn('expiresAt', moment, (column) => column.notNull())
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('createdAt', moment, (column) => column.notNull())
        .addColumn('updatedAt', moment, (column) => column.notNull())
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .execute()
      await ofPerson('account')
        .addColumn('accountId', 'text', (column) => column.notNull())
        .addColumn('providerId', 'text', (column) => column.notNull())
        .addColumn('accessToken', 'text')
        .addColumn('refreshToken', 'text')
        .addColumn('idToken', 'text')
        .addColumn('accessTokenExpiresAt', moment)
        .addColumn('refreshTokenExpiresAt', moment)
        .addColumn('scope', 'text')
        .addColumn('password', 'text')
        .addColumn('createdAt', moment, (column) => column.notNull())
        .addColumn('updatedAt', moment, (column) => column.notNull())
        .execute()
      await table('verification')
        .addColumn('identifier', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('expiresAt', moment, (column) => column.notNull())
        .addColumn('createdAt', moment, (column) => column.notNull())
        .addColumn('updatedAt', moment, (column) => column.notNull())
        .execute()
      await ofPerson('passkey')
        .addColumn('name', 'text')
        .addColumn('publicKey', 'text', (column) => column.notNull())
        .addColumn('credentialID', 'text', (column) => column.notNull())
        .addColumn('counter', 'integer', (column) => column.notNull())
        .addColumn('deviceType', 'text', (column) => column.notNull())
        .addColumn('backedUp', flag, (column) => column.notNull())
        .addColumn('transports', 'text')
        .addColumn('createdAt', moment)
        .addColumn('aaguid', 'text')
        .execute()
      for (const name of ['session', 'account', 'passkey']) await db.schema.createIndex(`${name}_userId_idx`).on(name).column('userId').execute()
      await db.schema.createIndex('verification_identifier_idx').on('verification').column('identifier').execute()
      await db.schema.createIndex('passkey_credentialID_idx').on('passkey').column('credentialID').execute()

      await table('grant')
        .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('given_by', 'text')
        .addColumn('given_at', 'text', (column) => column.notNull())
        .addColumn('ended_by', 'text')
        .addColumn('ended_at', 'text')
        .execute()
      await sql`create unique index grant_stands_once on "grant" (person, role, place) where ended_at is null`.execute(db)
      await table('invitation')
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
        .addColumn('made_by', 'text')
        .addColumn('made_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text')
        .execute()
    },
  }
}
