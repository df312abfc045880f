// What a certificate says beside its counts, and how lines are read by name, in both databases.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../../conformance/store/kit-node.ts'
import { addPerson } from '../accounts/people.ts'
import { openStore, type Store, tryStore } from '../open-node.ts'
import { doAct } from './acts.ts'
import { certifiedAs } from './certificate.ts'
import { correctAct } from './correct.ts'
import { enterLine } from './lines.ts'
import { petitionOf } from './petitions.ts'
import { countingLines, writtenLines } from './written.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  let store: Store
  const stamp = stamps()
  const petition = async (id: string) => (await petitionOf(store.db, id)) ?? expect.unreachable()
  const line = (of: string, number: number, voter: number) => ({
    key: `${of}-${number}`,
    petition: of,
    sheet: 3,
    sheetId: `${of}-sheet`,
    number,
    name: `Given${voter} Family${voter}`,
    address: '1 Elm Street',
    status: 'valid' as const,
    voter,
  })
  beforeAll(async () => {
    store = await openStore(fresh())
    const person = { name: 'Ada Clerk', email: 'ada@example.org' }
    await addPerson(store.db, person, { by: null, at: stamp().at, id: () => 'clerk-1' })
  })
  afterAll(() => store.close())

  it('is there to be asked', async () => {
    await expect(tryStore(store)).resolves.toBeUndefined()
  })

  it('has no certificate before it was certified, and none after that was taken back', async () => {
    const id = await filed(store, stamp, 'none', { needed: 0 })
    expect(await certifiedAs(store.db, await petition(id))).toBeUndefined()
    const certified = stamp()
    await doAct(store, { petition: id, act: 'certify' }, certified)
    expect((await certifiedAs(store.db, await petition(id)))?.last.id).toBe(certified.id)
    const back = await correctAct(store, { petition: id, of: certified.id, reason: 'too early', change: { kind: 'take-back' } }, stamp())
    expect(back.kind).toBe('done')
    expect(await certifiedAs(store.db, await petition(id))).toBeUndefined()
  })

  it('says the checklist it was examined against, and who certified', async () => {
    const id = await filed(store, stamp, 'list', { needed: 1, count: 7 })
    await enterLine(store, line(id, 1, 4), stamp())
    await doAct(store, { petition: id, act: 'certify' }, stamp())
    const found = await certifiedAs(store.db, await petition(id))
    expect(found).toMatchObject({ clerk: 'Ada Clerk', checklist: { as_of: '2026-01-10', count: 7 }, last: { act: 'certify', person: 'clerk-1' } })
    expect(found?.acts.map((each) => each.act)).toEqual(['circulate', 'file', 'certify'])
  })

  it('names no clerk and no checklist where there is none', async () => {
    const id = await filed(store, stamp, 'gone', { needed: 0 })
    await doAct(store, { petition: id, act: 'certify' }, stamp('nobody'))
    expect(await certifiedAs(store.db, await petition(id))).toMatchObject({ clerk: '', checklist: undefined })
  })

  it('gives lines in the order of the paper or the newest first, and where the one that counts stands', async () => {
    const id = await filed(store, stamp, 'lines')
    for (const [number, voter, person] of [
      [2, 5, 'clerk-1'],
      [1, 5, 'clerk-1'],
      [4, 6, 'nobody'],
    ] as const)
      await enterLine(store, line(id, number, voter), stamp(person))
    const read = async (which = {}) => (await writtenLines(store.db, id, which)).map((each) => [each.sheet_number, each.number, each.status, each.person_name])
    const [first, second, third] = [
      [3, 1, 'duplicate', 'Ada Clerk'],
      [3, 2, 'valid', 'Ada Clerk'],
      [3, 4, 'valid', null],
    ]
    expect(await read()).toEqual([first, second, third])
    expect(await read({ newest: 2 })).toEqual([third, first])
    expect(await read({ sheet: 4 })).toEqual([])
    expect(await read({ id: `${id}-2` })).toEqual([second])
    expect(await countingLines(store.db, id, [5, 9])).toEqual(new Map([[5, { sheet: 3, line: 2 }]]))
    expect(await countingLines(store.db, id, [])).toEqual(new Map())
  })
})
