// One administrator alone, whatever they do with links and invitations, never comes to see names; with a second person a town is set up.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { engines } from '../../../conformance/store/kit-node.ts'
import { historyOf } from '../history.ts'
import { openStore, type Store } from '../open-node.ts'
import { mayDo } from './access.ts'
import type { Doing } from './granted.ts'
import { giveRole, personWith } from './grants.ts'
import { confirmLink, makeLink, openLink, spendLink, waitingLinks } from './links-node.ts'
import { noticed, noticesOf, putNoticesAside } from './notices.ts'
import { addPerson, people } from './people.ts'
import { askedRoles, confirmRole, refuseRole } from './second.ts'

const both = engines()
afterAll(both.stop)

const place = 'us/vt/norwich'
let clock = Date.UTC(2026, 0, 1)
const doing = (by: string | null): Doing => {
  clock += 1000
  return { by, at: new Date(clock).toISOString(), id: randomUUID }
}
const host = () => doing(null)

async function person(store: Store, name: string, isReady: boolean, by: string | null = null): Promise<string> {
  const id = (await addPerson(store.db, { name, email: `${randomUUID()}@example.org` }, doing(by))) ?? ''
  if (isReady) await register(store, id)
  return id
}

/** What registering a passkey leaves behind. */
async function register(store: Store, id: string): Promise<void> {
  const key = {
    id: randomUUID(),
    userId: id,
    name: '',
    publicKey: '',
    credentialID: randomUUID(),
    counter: 0,
    deviceType: '',
    transports: null,
    createdAt: null,
  }
  // WHY: each engine has a boolean of its own
  const backedUp = (store.engine === 'sqlite' ? 0 : false) as 0
  await store.db
    .insertInto('passkey')
    .values({ ...key, backedUp })
    .execute()
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('invite' as const), role: fc.constantFrom('clerk' as const, 'administrator' as const, 'board' as const) }),
  fc.record({ kind: fc.constant('give' as const), whom: fc.nat(9), role: fc.constantFrom('clerk' as const, 'administrator' as const, 'reviewer' as const) }),
  fc.record({ kind: fc.constant('link' as const), whom: fc.nat(9) }),
  fc.record({ kind: fc.constant('register' as const), link: fc.nat(9) }),
  fc.record({ kind: fc.constant('confirm' as const), as: fc.nat(9), what: fc.nat(9) }),
  fc.record({ kind: fc.constant('confirm-link' as const), as: fc.nat(9), what: fc.nat(9) }),
  // what others do meanwhile, who are no accomplices: a person who was named by whoever runs the server, and has not come yet
  fc.record({ kind: fc.constant('host-names-a-clerk' as const) }),
)

describe.each(both.each)('%s', (_engine, fresh) => {
  it('whoever can sign in is ready, by a passkey or by an account elsewhere, and nobody else', async () => {
    const store = await openStore(fresh())
    const [byKey, byAccount, invited] = [await person(store, 'Ada', true), await person(store, 'Bea', false), await person(store, 'Cal', false)]
    const at = new Date(clock).toISOString()
    const account = { id: randomUUID(), userId: byAccount, accountId: 'b', providerId: 'oidc', createdAt: at, updatedAt: at }
    await store.db.insertInto('account').values(account).execute()
    const ready = (await people(store.db)).filter((each) => each.isReady).map((each) => each.id)
    expect(ready.toSorted()).toEqual([byKey, byAccount].toSorted())
    expect(ready).not.toContain(invited)
    await store.close()
  })

  it('one administrator gets into no account that sees names, whatever they do', async () => {
    const store = await openStore(fresh())
    const { db } = store
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const ada = await person(store, 'Ada', true)
        await giveRole(db, ada, { role: 'administrator', place }, host())
        const bea = await person(store, 'Bea', true)
        await giveRole(db, bea, { role: 'clerk', place }, host())
        const dee = await person(store, 'Dee', true)
        await giveRole(db, dee, { role: 'board', place }, host())
        const all = [bea, dee]
        const held = [ada]
        const links: { readonly secret: string; readonly of: string }[] = []
        const pick = <Each>(list: readonly Each[], chance: number): Each | undefined => list[chance % Math.max(1, list.length)]
        for (const each of steps) {
          if (each.kind === 'invite') {
            const made = await person(store, 'Made Up', false, ada)
            all.push(made)
            await giveRole(db, made, { role: each.role, place }, doing(ada))
            links.push({ secret: await makeLink(db, made, doing(ada)), of: made })
          } else if (each.kind === 'give') await giveRole(db, pick(all, each.whom) ?? bea, { role: each.role, place }, doing(ada))
          else if (each.kind === 'link') {
            const of = pick(all, each.whom) ?? bea
            links.push({ secret: await makeLink(db, of, doing(ada)), of })
          } else if (each.kind === 'register') {
            const link = pick(links, each.link)
            const isOpen = link !== undefined && (await openLink(db, link.secret, doing(ada).at)).state === 'open'
            const isSpent = link !== undefined && (await spendLink(db, link.secret, link.of, doing(null)))
            expect(isSpent).toBe(isOpen)
            if (link === undefined || !isSpent) continue
            // an account that somebody uses stays theirs alone, whatever they may do in it
            expect([bea, dee]).not.toContain(link.of)
            await register(store, link.of)
            held.push(link.of)
          } else if (each.kind === 'confirm') {
            const [as, what] = [await personWith(db, pick(held, each.as) ?? ada), pick(await askedRoles(db), each.what)]
            if (as !== undefined && what !== undefined && mayDo(as, 'role.confirm', { place: what.place })) await confirmRole(db, what.id, doing(as.id))
          } else if (each.kind === 'confirm-link') {
            const what = pick(await waitingLinks(db, doing(ada).at), each.what)
            const as = pick(held, each.as) ?? ada
            // as the page asks it: an administrator of the place, or whom the link is for
            if (what !== undefined && (as === what.person || as === ada)) await confirmLink(db, what.id, doing(as))
          } else {
            const cy = await person(store, 'Cy', false)
            all.push(cy)
            await giveRole(db, cy, { role: 'clerk', place }, host())
          }
          for (const one of held) {
            const who = await personWith(db, one)
            expect(who !== undefined && mayDo(who, 'lines.see', { place })).toBe(false)
            expect(one === ada || who === undefined || !mayDo(who, 'people.manage', { place })).toBe(true)
          }
        }
        // so that the next run begins with nothing that waits
        for (const { id } of await askedRoles(db)) await refuseRole(db, id, host())
      }),
      { numRuns: 60 },
    )
    await store.close()
  })

  it('a town with one administrator is set up with whoever runs the server, and goes on by itself', async () => {
    const store = await openStore(fresh())
    const { db } = store
    const ada = await person(store, 'Ada', true)
    await giveRole(db, ada, { role: 'administrator', place }, host())
    const bea = await person(store, 'Bea', false, ada)
    expect(await giveRole(db, bea, { role: 'clerk', place }, doing(ada))).toBe('asked')
    expect(await giveRole(db, bea, { role: 'clerk', place }, doing(ada))).toBe('asked-already')
    const [asked] = await askedRoles(db)
    expect(asked).toMatchObject({ person: bea, role: 'clerk', place, askedBy: ada })
    const link = await makeLink(db, bea, doing(ada))
    // nobody can say whose the account is before it is in use
    expect(await confirmRole(db, asked?.id ?? '', host())).toBe('not-ready')
    expect(await spendLink(db, link, bea, doing(null))).toBe(true)
    await register(store, bea)
    expect(await confirmRole(db, asked?.id ?? '', doing(ada))).toBe('same')
    expect(await confirmRole(db, asked?.id ?? '', doing(bea))).toBe('same')
    expect(await confirmRole(db, asked?.id ?? '', host())).toBe('given')
    expect(await confirmRole(db, asked?.id ?? '', host())).toBe('not-there')
    expect((await personWith(db, bea))?.grants).toEqual([{ role: 'clerk', place }])
    // the next one is confirmed by the clerk
    const cy = await person(store, 'Cy', true)
    await giveRole(db, cy, { role: 'clerk', place }, doing(ada))
    expect(await confirmRole(db, (await askedRoles(db))[0]?.id ?? '', doing(bea))).toBe('given')
    // a lost passkey: the link waits until its own person or another administrator confirms it
    const lost = await makeLink(db, bea, doing(ada))
    expect([(await openLink(db, lost, doing(null).at)).state, await spendLink(db, lost, bea, doing(null))]).toEqual(['waits', false])
    const [waiting] = await waitingLinks(db, doing(null).at)
    expect(await confirmLink(db, waiting?.id ?? '', doing(ada))).toBe(false)
    expect(await confirmLink(db, waiting?.id ?? '', doing(bea))).toBe(true)
    expect((await openLink(db, lost, doing(null).at)).state).toBe('open')
    expect(await spendLink(db, lost, bea, doing(null))).toBe(true)
    await store.close()
  })

  it('tells whose account it is what was done to it, once, and keeps it in the history', async () => {
    const store = await openStore(fresh())
    const { db } = store
    const ada = await person(store, 'Ada', true)
    const bea = await person(store, 'Bea', true)
    await giveRole(db, ada, { role: 'administrator', place }, host())
    await giveRole(db, bea, { role: 'clerk', place }, host())
    await putNoticesAside(db, bea, doing(null).at)
    await makeLink(db, bea, doing(ada))
    const told = async () => (await noticesOf(db, bea)).map((each) => [each.action, each.person])
    expect(await told()).toEqual([['link.make', ada]])
    const [shown] = await noticesOf(db, bea)
    await makeLink(db, bea, doing(ada))
    await putNoticesAside(db, bea, shown?.at ?? '')
    expect(await told()).toEqual([['link.make', ada]])
    await putNoticesAside(db, bea, doing(null).at)
    expect(await told()).toEqual([])
    expect((await historyOf(db, [bea], noticed, 9)).map((each) => each.action)).toEqual(['link.make', 'link.make', 'role.give'])
    await store.close()
  })
})
