// Every page behind sign-in by an address of it, with something there to be seen: requests, policies and people of an agency.
import { sampleRequest } from '../../conformance/store/request-sample.ts'
import { sampleParts } from '../../src/policies/sample.fixture.ts'
import { storePlace } from '../../src/settings/index.ts'
import { addPolicyVersion, adoptPolicy, decideComponents, enterRequest, fileReport, openStore, type Role, sayOfRequest } from '../../src/store/index.ts'
import type { Served } from './browser-node.ts'
import { type MadePerson, madePerson } from './signed-in-node.ts'

export const agency = 'us/vt/norwich/vt0141000'
const year = new Date().getUTCFullYear()

/** Pages that somebody may see, without the language. */
export interface Behind {
  readonly who: MadePerson
  readonly paths: readonly string[]
}

/** `name`: of everybody who is made. */
export async function pagesBehind(app: Served, name: string): Promise<readonly Behind[]> {
  const person = (role: Role, place: string): Promise<MadePerson> => madePerson(app, { roles: [role], place, name })
  const chief = await person('chief', agency)
  await person('officer', agency)
  const requests = await requestsMade(app, chief.person)
  await policiesMade(app, chief.person)
  return [
    { who: chief, paths: ['/account', '/account/confirm', ...requestPages(requests), ...policyPages()] },
    { who: await person('reviewer', 'us/vt'), paths: ['/agency', '/agency/review', `/agency/${agency}/policy/1`] },
    { who: await person('administrator', 'us/vt'), paths: ['/account', '/account/people', '/account/confirm'] },
    { who: await person('petitioner', 'us/vt/norwich'), paths: ['/requests', '/agency', '/desk', '/desk/new'] },
  ]
}

const forms = ['il-trust', 'nj-trust', 'nh-hb-1822', 'ct-access']

function requestPages(requests: readonly string[]): readonly string[] {
  const of = ['of', 'new', 'key', 'year'].map((each) => `/requests/${each}/${agency}`)
  return [
    '/requests',
    ...of,
    ...[year, year - 1, 2025].map((each) => `/requests/year/${agency}?year=${each}`),
    ...forms.map((each) => `/requests/year/${agency}?year=${year}&form=${each}`),
    ...requests.map((each) => `/requests/${each}`),
  ]
}

function policyPages(): readonly string[] {
  const versions = ['', '/component/no-asking', '/component/no-civil-hold', '/component/training', '/text', '/adopt', '/told', '/readers']
  const policy = `/agency/${agency}/policy`
  return [
    '/agency',
    `/agency/${agency}/mail`,
    ...['scenario', 'scenario?another', 'scenario/counts', 'briefing'].map((each) => `/agency/${agency}/${each}`),
    policy,
    ...[1, 2].flatMap((number) => versions.map((each) => `${policy}/${number}${each}`)),
    `${policy}/2/redline`,
  ]
}

/** Requests of this year and of the year before, one of them done otherwise than the rules say, one mended, one seen. Their ids. */
async function requestsMade(app: Served, person: string): Promise<readonly string[]> {
  const store = await openStore(storePlace(app.settings))
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person })
  const made = [1, 2, 3, 4].map((number) => sampleRequest(number, `${number % 2 === 0 ? year : year - 1}-01-0${number}`, agency))
  const [first, , third] = made
  if (first === undefined || third === undefined) throw new Error('there are four')
  const held = { ...third, request: { ...third.request, outcome: 'yes', claimed: 'judge', wanted: 'interview' } as const }
  for (const each of made) await enterRequest(store, each === third ? held : each, stamp())
  await sayOfRequest(store, { request: third.request.id, agency, act: 'seen' }, stamp())
  await sayOfRequest(store, { request: first.request.id, agency, act: 'entered-wrongly' }, stamp())
  await fileReport(store, agency, year - 1, stamp())
  await store.close()
  return made.map((each) => each.request.id)
}

/** Two versions of a policy, the first adopted, each with decisions of every kind. */
async function policiesMade(app: Served, person: string): Promise<void> {
  const store = await openStore(storePlace(app.settings))
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person })
  const change = { added: [{ fact: 'purpose', answers: ['civil-immigration'] }], leavesDuties: true } as const
  const decided = [
    { norm: 'no-asking', decision: { kind: 'differs', passages: [17], change } },
    { norm: 'no-civil-hold', decision: { kind: 'has', passages: [19] } },
    { norm: 'training', decision: { kind: 'lacks' } },
  ]
  for (const more of ['', ' Once a year.']) {
    const passages = sampleParts.map(({ heading, text }) => ({ heading, number: '', text: `${text}${more}` }))
    const version = await addPolicyVersion(
      store,
      { id: crypto.randomUUID(), agency, model: 'vt.fip-2024', kind: 'word', passages, notes: { tracked: 2 } },
      stamp(),
    )
    if (version === undefined) throw new Error('it is new')
    await decideComponents(store, version, decided, stamp(), () => crypto.randomUUID())
    if (version.number === 1) await adoptPolicy(store, version, { day: '2026-01-01', office: 'chief', counts: { has: 1 }, law: '' }, stamp())
  }
  await store.close()
}
