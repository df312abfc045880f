// Every address of the desk, asked by everybody: who may is let in, who may not learns nothing, and whoever is not signed in is led to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { type Action, beginPetition, doAct, mayDo, openStore, type Person, type Role, roles } from '../../src/store/index.ts'
import { type Asker, admission, answeringFolders, askedBy, askerWith, nobody, type Posted } from './askers-node.ts'
import { type Served, serveApp } from './browser-node.ts'

const place = 'us/vt/norwich'
let app: Served
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

/** An address under the desk: its folder, how it is asked, and what has to be allowed; `signed in`: nothing more. */
interface Route extends Posted {
  readonly folder: string
  readonly path: string
  readonly needs: Action | 'signed in' | 'begin somewhere'
}
const of = (folder: string, needs: Route['needs'], rest: Partial<Route> = {}): Route => ({ folder, path: folder === '' ? '' : `/${folder}`, needs, ...rest })
const petition = '[petition]'

/** `certified` and `returned` stand for the ids of two petitions. */
const routes: readonly Route[] = [
  of('', 'signed in'),
  of('new', 'begin somewhere'),
  of('new', 'petition.begin', { form: { place, title: '', article: '' } }),
  of('checklist/[...place]', 'checklist.import', { path: `/checklist/${place}` }),
  of('checklist/[...place]', 'checklist.import', { path: `/checklist/${place}?/check`, form: { 'as-of': '' } }),
  of('checklist/[...place]', 'checklist.import', { path: `/checklist/${place}?/import`, form: { upload: '' } }),
  of('checklist/[...place]', 'checklist.import', { path: `/checklist/${place}?/office`, form: { closes: 'noon' } }),
  of(petition, 'petition.see', { path: '/certified' }),
  of(petition, 'petition.see', { path: '/certified?/correct', form: { of: 'x' } }),
  of(petition, 'petition.file', { path: '/certified?/act', form: { act: 'file' } }),
  of(petition, 'petition.certify', { path: '/certified?/act', form: { act: 'certify' } }),
  of(petition, 'petition.return', { path: '/certified?/act', form: { act: 'return' } }),
  of(petition, 'petition.refuse', { path: '/certified?/act', form: { act: 'refuse' } }),
  of(petition, 'meeting.warn', { path: '/returned?/act', form: { act: 'warn' } }),
  of(petition, 'vote.record', { path: '/certified?/act', form: { act: 'approve' } }),
  of(petition, 'text.adopt', { path: '/returned?/act', form: { act: 'adopt' } }),
  of(petition, 'petition.return', { path: '/certified?/unnamed', form: { act: 'return', reason: 'x' } }),
  of(`${petition}/edit`, 'petition.edit', { path: '/certified/edit' }),
  of(`${petition}/edit`, 'petition.edit', { path: '/certified/edit', form: { title: '' } }),
  of(`${petition}/enter`, 'lines.enter', { path: '/certified/enter' }),
  of(`${petition}/enter`, 'lines.enter', { path: '/certified/enter?/enter', form: { name: 'x' } }),
  of(`${petition}/enter`, 'lines.enter', { path: '/certified/enter?/undo', form: { line: 'x' } }),
  of(`${petition}/import`, 'lines.enter', { path: '/certified/import' }),
  of(`${petition}/import`, 'lines.enter', { path: '/certified/import', form: { upload: 'x' } }),
  of(`${petition}/live`, 'lines.enter', { path: '/certified/live' }),
  of(`${petition}/live`, 'lines.enter', { path: '/certified/live', json: { kind: 'match', name: 'x', address: '' } }),
  of(`${petition}/doubtful`, 'lines.decide', { path: '/certified/doubtful' }),
  of(`${petition}/doubtful`, 'lines.decide', { path: '/certified/doubtful?/decide', form: { line: 'x' } }),
  of(`${petition}/doubtful`, 'lines.decide', { path: '/certified/doubtful?/search', form: { words: 'x' } }),
  of(`${petition}/line`, 'lines.enter', { path: '/certified/line?line=x' }),
  of(`${petition}/line`, 'lines.enter', { path: '/certified/line?/edit', form: { line: 'x' } }),
  of(`${petition}/line`, 'lines.enter', { path: '/certified/line?/undo', form: { line: 'x' } }),
  of(`${petition}/lines`, 'lines.see', { path: '/certified/lines' }),
  of(`${petition}/lines`, 'lines.see', { path: '/certified/lines?/find', form: { name: 'x' } }),
  of(`${petition}/lines`, 'lines.decide', { path: '/certified/lines?/withdraw', form: { line: 'x' } }),
  of(`${petition}/return`, 'petition.see', { path: '/returned/return' }),
  of(`${petition}/certificate.pdf`, 'petition.see', { path: '/certified/certificate.pdf' }),
  of(`${petition}/purge`, 'checklist.purge', { path: '/certified/purge' }),
  of(`${petition}/purge`, 'checklist.purge', { path: '/certified/purge?/purge', form: { from: '' } }),
  of(`${petition}/purge`, 'checklist.purge', { path: '/certified/purge?/sweep', form: {} }),
  // last: it opens the public page
  of(petition, 'petition.publish', { path: '/certified?/publish', form: {} }),
]

const ids = { certified: '', returned: '' }
const owner = { id: '' }
const askers: Asker[] = []

beforeAll(async () => {
  const store = await openStore(storePlace(app.settings))
  const make = async (name: string, given: readonly Role[], where = place): Promise<void> => {
    const asker = await askerWith(app, name, given, where)
    askers.push(asker)
    if (name === 'owner') owner.id = asker.person?.id ?? ''
  }
  askers.push(nobody)
  for (const role of roles) await make(role, [role])
  await make('owner', ['petitioner'])
  await make('no role', [])
  await make('clerk of another town', ['clerk'], 'us/vt/hartford')
  await make('clerk of the State', ['clerk'], 'us/vt')
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person: owner.id })
  for (const [kind, needed] of [
    ['certified', 0],
    ['returned', 3],
  ] as const) {
    const rest = { meetingDay: null, numberNeeded: needed, numberHow: '', filingDeadline: null }
    const { id } = await beginPetition(store, { id: crypto.randomUUID(), place, procedure: 'other', title: 'T', article: 'A', ...rest }, stamp())
    for (const act of ['circulate', 'file'] as const) await doAct(store, { petition: id, act }, stamp())
    await doAct(store, { petition: id, act: kind === 'certified' ? 'certify' : 'return', reason: 'too few' }, stamp())
    ids[kind] = id
  }
  await store.close()
})

const ask = (route: Route, asker: Asker, path = route.path.replace('certified', ids.certified).replace('returned', ids.returned)): Promise<Response> =>
  askedBy(app, asker, `/en/desk${path}`, route)

function may(person: Person, { needs }: Route): boolean {
  if (needs === 'signed in') return true
  if (needs === 'begin somewhere') return person.grants.some((grant) => mayDo(person, 'petition.begin', { place: grant.place }))
  return mayDo(person, needs, { place, owner: needs === 'petition.begin' ? person.id : owner.id })
}

it('asks every address that there is', () => {
  expect([...new Set(routes.map((each) => each.folder))].sort()).toEqual(answeringFolders('desk'))
})

describe.each(
  routes.map(
    (route) => [`${route.form === undefined && route.json === undefined ? 'GET' : 'POST'} ${route.path} ${route.form?.['act'] ?? ''}`, route] as const,
  ),
)('%s', (_, route) => {
  it('lets in whom the table lets in, and nobody else', async () => {
    for (const asker of askers) {
      const response = await ask(route, asker)
      if (asker.person === undefined) {
        expect([asker.name, admission(response)]).toEqual([asker.name, 'sign-in'])
        continue
      }
      const isIn = admission(response) === 'in'
      expect([asker.name, isIn]).toEqual([asker.name, may(asker.person, route)])
      if (isIn) expect(response.status).toBeLessThan(500)
      if (isIn || !route.path.includes('certified')) continue
      // a petition that is not there is answered in the same words
      const other = crypto.randomUUID()
      const none = await ask(route, asker, route.path.replace('certified', other))
      // WHY: the ids are left out, because the page names its own address, for other languages
      expect([none.status, (await none.text()).replaceAll(other, '')]).toEqual([response.status, (await response.text()).replaceAll(ids.certified, '')])
    }
  })
})
