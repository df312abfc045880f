// Policies in both databases: versions are numbered without a gap however many come at once, what is adopted stays as it was told, and nobody is reminded twice a day.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../../conformance/store/kit-node.ts'
import { giveRole } from '../accounts/grants.ts'
import { openStore, type Store } from '../open-node.ts'
import { adoptPolicy, holdingOn, standingAdoptions } from './adoptions.ts'
import { decideComponents, standingDecisions } from './decisions.ts'
import { readersOf, settleReminder, signedAt, signPolicy, takeReminder } from './signing.ts'
import { addPolicyVersion, newestVersions, policyVersion, policyVersionsOf } from './versions.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  let store: Store
  let count = 0
  const stamp = stamps()
  const newId = (): string => crypto.randomUUID()
  const agency = (): string => {
    count += 1
    return `us/vt/town${count}/municipal`
  }
  const add = async (of: string, id = newId()) => {
    const row = await addPolicyVersion(store, { id, agency: of, model: 'm', kind: 'word', passages: [{ text: 'fair' }], notes: {} }, stamp())
    if (row === undefined) throw new Error('it is added')
    return row
  }
  beforeAll(async () => {
    store = await openStore(fresh())
  })
  afterAll(() => store.close())

  it('numbers versions from 1, the same form once, and never gives one to another agency', async () => {
    const [one, other, id] = [agency(), agency(), newId()]
    await Promise.all(Array.from({ length: 6 }, () => add(one)))
    const first = await add(one, id)
    expect(await add(one, id)).toEqual(first)
    expect((await policyVersionsOf(store.db, one)).map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(await addPolicyVersion(store, { id, agency: other, model: 'm', kind: 'pdf', passages: [], notes: {} }, stamp())).toBeUndefined()
    expect(await policyVersionsOf(store.db, other)).toEqual([])
    expect(await policyVersion(store.db, other, 7)).toBeUndefined()
    expect(JSON.parse((await policyVersion(store.db, one, 7))?.passages ?? '')).toEqual([{ text: 'fair' }])
    expect((await newestVersions(store.db, 'us/vt')).filter((each) => each.agency === one).map(({ number }) => number)).toEqual([7])
    expect(await newestVersions(store.db, 'us/nh')).toEqual([])
  })

  it('keeps every decision, and counts the last one of each component', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('has', 'lacks')), { maxLength: 12 }), async (made) => {
        const version = await add(agency())
        for (const [norm, kind] of made) expect(await decideComponents(store, version, [{ norm, decision: { kind } }], stamp(), newId)).toBe('done')
        const last = Object.fromEntries(made)
        expect(
          Object.fromEntries((await standingDecisions(store.db, [version.id])).map(({ norm, decision }) => [norm, (decision as { kind: string }).kind])),
        ).toEqual(last)
        expect(await store.db.selectFrom('policy_decision').select('id').where('version', '=', version.id).execute()).toHaveLength(made.length)
      }),
      { numRuns: 10 },
    ))

  it('takes decisions that come at once, each with its own number', async () => {
    const version = await add(agency())
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        decideComponents(
          store,
          version,
          [
            { norm: `n${at}`, decision: {} },
            { norm: 'all', decision: { at } },
          ],
          stamp(),
          newId,
        ),
      ),
    )
    const numbers = await store.db.selectFrom('policy_decision').select('number').where('version', '=', version.id).orderBy('number').execute()
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
  })

  it('adopts with a day and an office, lets the day be said anew, and then takes no decision', async () => {
    const of = agency()
    const [one, two] = [await add(of), await add(of)]
    const told = { counts: { has: 3 }, law: 'x' }
    await adoptPolicy(store, one, { day: '2026-01-01', office: 'chief', ...told }, stamp())
    await adoptPolicy(store, two, { day: '2026-12-01', office: 'chief', ...told }, stamp())
    await adoptPolicy(store, two, { day: '2026-06-01', office: 'sheriff', ...told }, stamp())
    const standing = await standingAdoptions(store.db, { agency: of })
    expect(standing.map(({ version, day, office }) => [version, day, office])).toEqual([
      [two.id, '2026-06-01', 'sheriff'],
      [one.id, '2026-01-01', 'chief'],
    ])
    expect([holdingOn(standing, '2025-12-31'), holdingOn(standing, '2026-05-31')?.version, holdingOn(standing, '2026-06-01')?.version]).toEqual([
      undefined,
      one.id,
      two.id,
    ])
    expect(await decideComponents(store, two, [{ norm: 'a', decision: {} }], stamp(), newId)).toBe('adopted')
    expect(await standingDecisions(store.db, [two.id])).toEqual([])
    expect((await standingAdoptions(store.db, { place: 'us/vt' })).filter((each) => each.agency === of)).toEqual(standing)
  })

  it('lists who is of the agency, who signed and who was reminded, and nobody of another', async () => {
    const [of, other] = [agency(), agency()]
    const person = async (role: 'officer' | 'chief' | 'clerk', place: string): Promise<string> => {
      const id = newId()
      const now = new Date().toISOString()
      await store.db
        .insertInto('person')
        .values({ id, name: `N ${id}`, email: `${id}@example.org`, emailVerified: 0, image: null, createdAt: now, updatedAt: now })
        .execute()
      await giveRole(store.db, id, { role, place }, { by: null, at: now, id: newId })
      return id
    }
    const [officer, chief] = [await person('officer', of), await person('chief', of)]
    await giveRole(store.db, chief, { role: 'officer', place: of }, { by: null, at: new Date().toISOString(), id: newId })
    await person('officer', other)
    await person('clerk', of)
    const version = await add(of)
    const signing = { ...stamp(), person: officer }
    expect(await Promise.all([signPolicy(store, version, signing), signPolicy(store, version, { ...stamp(), person: officer })])).toEqual(
      expect.arrayContaining([true, false]),
    )
    expect(await signedAt(store.db, version.id, chief)).toBeUndefined()
    const readers = await readersOf(store.db, version)
    expect(readers.map((each) => each.person).sort()).toEqual([officer, chief].sort())
    expect(readers.filter(({ signedAt: at }) => at !== undefined).map((each) => each.person)).toEqual([officer])

    const to = { version: version.id, person: chief, day: '2026-11-30' }
    const both = [stamp(), stamp()]
    const taken = await Promise.all(both.map((each) => takeReminder(store.db, to, each)))
    expect(taken.toSorted()).toEqual([false, true])
    const mine = both[taken.indexOf(true)]?.id ?? ''
    await settleReminder(store.db, mine, undefined)
    const again = stamp()
    expect(await takeReminder(store.db, to, again)).toBe(true)
    await settleReminder(store.db, again.id, new Date().toISOString())
    await settleReminder(store.db, again.id, undefined)
    expect(await takeReminder(store.db, to, stamp())).toBe(false)
    expect(await takeReminder(store.db, { ...to, day: '2026-12-01' }, stamp())).toBe(true)
    expect((await readersOf(store.db, version)).find((each) => each.person === chief)?.remindedOn).toBe('2026-11-30')
  })

  it('keeps what was done: rows of acts are never changed or removed', async () => {
    const version = await add(agency())
    await decideComponents(store, version, [{ norm: 'a', decision: {} }], stamp(), newId)
    await signPolicy(store, version, stamp())
    await adoptPolicy(store, version, { day: '2026-01-01', office: 'board', counts: {}, law: '' }, stamp())
    for (const table of ['policy_version', 'policy_decision', 'policy_adoption', 'policy_signature'] as const) {
      await expect(store.db.updateTable(table).set({ at: 'x' }).execute()).rejects.toThrow('only added to')
      await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('only added to')
    }
  })
})
