// Queries are written in this room and nowhere else: a handle of the database can be queried without an import, so the arrows alone would not tell.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const home = resolve(import.meta.dirname, '../..')
const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|executeQuery|executeTakeFirst(OrThrow)?)\b|from 'kysely/

/** Files of programs in a folder, without tests. */
function programs(folder: string): readonly string[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
}

it('finds queries in the store alone', () => {
  const having = ['src', 'web/src', 'web/door'].flatMap(programs).filter((file) => query.test(readFileSync(join(home, file), 'utf8')))
  const [outside, inside] = [having.filter((file) => !file.startsWith('src/store/')), having.filter((file) => file.startsWith('src/store/'))]
  expect(outside).toEqual([])
  expect(inside.length).toBeGreaterThan(20)
})
