// The language in which somebody is written to: the one they first used when they were signed in, until they choose another.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** The language that is kept of a person; undefined where none is. */
export async function languageOf(db: Kysely<Tables>, person: string): Promise<string | undefined> {
  const found = await db.selectFrom('person_language').select('language').where('person', '=', person).executeTakeFirst()
  return found?.language
}

/** Keeps a language where none is kept yet. */
export async function beginLanguage(db: Kysely<Tables>, person: string, language: string): Promise<void> {
  await db
    .insertInto('person_language')
    .values({ person, language })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps the language that somebody chose. */
export async function chooseLanguage(db: Kysely<Tables>, person: string, language: string): Promise<void> {
  await db
    .insertInto('person_language')
    .values({ person, language })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ language }))
    .execute()
}
