// The language of a person in both databases: the first one stays until they choose.
import { afterAll, describe, expect, it } from 'vitest'
import { engines } from '../../../conformance/store/kit-node.ts'
import { openStore } from '../open-node.ts'
import { personWith } from './grants.ts'
import { beginLanguage, chooseLanguage, languageOf } from './languages.ts'
import { addPerson } from './people.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  it('keeps the first language, also of two that come at once, until another is chosen', async () => {
    const store = await openStore(fresh())
    const id = (): string => crypto.randomUUID()
    const doing = { by: null, at: '2026-01-15T09:00:00.000Z', id }
    const person = (await addPerson(store.db, { name: 'Ada Abbott', email: 'ada@example.org' }, doing)) ?? ''
    expect([await languageOf(store.db, person), (await personWith(store.db, person))?.language]).toEqual([undefined, undefined])
    await Promise.all(Array.from({ length: 5 }, () => beginLanguage(store.db, person, 'es')))
    await beginLanguage(store.db, person, 'en')
    expect([await languageOf(store.db, person), (await personWith(store.db, person))?.language]).toEqual(['es', 'es'])
    await chooseLanguage(store.db, person, 'en')
    expect(await languageOf(store.db, person)).toBe('en')
    await store.close()
  })
})
