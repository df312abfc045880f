// Our tables are the ones that the library for signing in asks for, in both engines.
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { openStore } from '../../src/store/index.ts'
import { optionsFor } from '../src/lib/server/accounts/auth-node.ts'

const cluster = startCluster()
afterAll(() => cluster.stop())
const provider = { issuer: 'https://example.org', clientId: 'c', clientSecret: 's', name: 'Example', trustsEmail: false }

describe.each([
  ['sqlite', {}],
  ['postgresql', { url: cluster.fresh() }],
] as const)('%s', (_, where) => {
  it('lacks no table, column or index, and asks for none that the library would not fill', async () => {
    const store = await openStore(where)
    const found = await getMigrations(optionsFor({ store, secret: 'x'.repeat(40), origin: 'https://evenhand.example.org', provider }))
    expect(found.toBeCreated).toEqual([])
    expect(found.toBeAdded).toEqual([])
    expect(found.toBeAddedIndexes).toEqual([])
    expect(found.schemaProblems).toEqual([])
    await store.close()
  })
})
