// A night at the request desk: an agent phones, the officer answers on a phone without a network, a detainer comes, the supervisor sees, the public log
// grows and is checked from outside, the year's report comes out.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { until } from '../../conformance/until.ts'
import { readArtefact } from '../../src/artefact/index.ts'
import { areasOf } from '../../src/requests/index.ts'
import { storePlace } from '../../src/settings/index.ts'
import { beginLog, fileReport, openStore, publishLog, type Role, requestsOf } from '../../src/store/index.ts'
import { checkLog, makeKeys, readSigner, readVerifier, webReader } from '../../src/transparency/index.ts'
import { today } from '../src/lib/today.ts'
import { between } from './between-node.ts'
import { barriers, home, type Visitor, visitor } from './browser-node.ts'
import { piecesOf, raw } from './pdf-node.ts'
import { keepCookie, madePerson } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const line = await between(app.address)
const agency = 'us/vt/norwich/vt0141000'
const desk = `/en/requests/new/${agency}`
const phone: Visitor = { width: 360 }

async function somebody(role: Role, look: Visitor = {}, place = agency, name = 'Ada Abbott'): Promise<Page> {
  const { cookie } = await madePerson(app, { roles: [role], place, name })
  const page = await visitor(browser, look)
  await keepCookie(page.context(), line.address, cookie)
  return page
}
const kept = async () => {
  const store = await openStore(storePlace(app.settings))
  const all = await requestsOf(store.db, agency)
  await store.close()
  return all
}
const pick = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
const take = (page: Page) => page.getByRole('button', { name: 'Take it down' }).click()

describe('a night', () => {
  it('is answered on a phone without a network, sent once, seen by the supervisor, told in the log and reported', async () => {
    // the chief makes a key for case numbers
    const chief = await somebody('chief', undefined, agency, 'Cleo Chief')
    await chief.goto(`${line.address}/en/requests/key/${agency}`)
    const saving = chief.waitForEvent('download')
    await chief.getByRole('button', { name: 'Make a key and save it' }).click()
    const keyFile = join(home, 'build', `case-key-${process.pid}.txt`)
    await (await saving).saveAs(keyFile)
    await chief.getByRole('button', { name: 'Use this public key from now on' }).click()
    await chief.getByText('Case numbers are sealed to this key from now on.').waitFor()

    // the officer opens the desk on a phone, and the network goes
    const officer = await somebody('officer', phone)
    await officer.goto(line.address + desk)
    await until('the desk to be kept', () => officer.evaluate(async (path) => (await caches.match(path, { cacheName: 'evenhand-desks' })) !== undefined, desk))
    await until('the law to be kept', () => officer.evaluate(async () => (await caches.match('/data/en.us-vt.law')) !== undefined))
    line.be('cut')
    await officer.goto(line.address + desk)
    await pick(officer, 'When somebody is released')
    await pick(officer, 'No warrant or detainer')
    await officer.getByText('it depends', { exact: true }).waitFor()
    await pick(officer, 'To hold somebody longer')
    await pick(officer, 'An immigration detainer')
    await officer.locator('.plate .head').getByText('must not').waitFor()
    expect(await officer.locator('blockquote').textContent()).toContain('Our rules don’t let us hold somebody for them')
    await officer.getByLabel('Your agency’s own case number').fill('2026-0417')
    await pick(officer, 'not done')
    await take(officer)
    await officer.getByText('kept on this device').waitFor()
    await pick(officer, 'To talk to somebody in custody')
    await pick(officer, 'No warrant or detainer')
    await pick(officer, 'done as they asked')
    await take(officer)
    await officer.getByText('2 requests wait on this device to be sent.').waitFor()
    expect(await officer.evaluate(() => localStorage.getItem('evenhand.requests'))).not.toContain('2026-0417')
    expect(await kept()).toHaveLength(0)
    // the phone is put away and taken out again
    await officer.goto(line.address + desk)
    await officer.getByText('2 requests wait on this device to be sent.').waitFor()
    line.be('open')
    await officer.getByRole('button', { name: 'Send now' }).click()
    await officer.getByText('Taken down and sent.').waitFor()
    await until('both to be here', async () => (await kept()).length === 2)
    expect(await officer.evaluate(() => localStorage.getItem('evenhand.requests'))).toBe('[]')
    await officer.context().close()

    // the supervisor sees the one that the rules do not allow
    const supervisor = await somebody('supervisor')
    await supervisor.goto(`${line.address}/en/requests`)
    await supervisor.getByText('In one request what was done is not, or may not be, what the rules say.').waitFor()
    expect(await barriers(supervisor)).toEqual([])
    await supervisor
      .getByRole('row', { name: /To talk to somebody in custody/ })
      .getByRole('link')
      .click()
    await supervisor.getByRole('button', { name: 'I have seen it' }).click()
    await supervisor.getByText('seen on').waitFor()
    expect(await barriers(supervisor)).toEqual([])
    const interview = supervisor.url()
    for (const [link, bytes] of [
      ['Consent to an interview · Español', '%PDF'],
      ['Notice to the person · English', '%PDF'],
      ['Reply to the request', '%PDF'],
    ] as const) {
      const address = (await supervisor.getByRole('link', { name: link }).getAttribute('href')) ?? ''
      const response = await supervisor.request.get(line.address + address)
      expect([link, response.status(), (await response.body()).subarray(0, 4).toString()]).toEqual([link, 200, bytes])
    }
    // what a person is handed in French is in French, but for the name of the agency, which is marked as English
    for (const kind of ['notice', 'consent']) {
      const bytes = await (await supervisor.request.get(`${interview}/${kind}.fr.pdf`)).body()
      const said = piecesOf(bytes)
        .map(({ text }) => text)
        .join(' ')
      expect([kind, said.replaceAll('Norwich Police Department', '').match(/\b(?:the|and|asked|paper|police|of|in)\b/gi)]).toEqual([kind, null])
      expect([kind, raw(bytes).match(/\/S \/Span[\s\S]{0,80}?\/Lang \(en\)|\/Lang \(en\)[\s\S]{0,80}?\/S \/Span/g)?.length]).toEqual([kind, 1])
    }
    // the case number is opened with the key, and by nothing else
    await supervisor.goto(`${line.address}/en/requests`)
    await supervisor
      .getByRole('row', { name: /To hold somebody longer/ })
      .getByRole('link')
      .click()
    await supervisor.locator('[data-open-case]').setInputFiles(keyFile)
    await supervisor.getByText('2026-0417').waitFor()
    rmSync(keyFile)

    // another agency, and an administrator, learn nothing of it
    for (const [role, place] of [
      ['chief', 'us/vt/hartford/vt0140400'],
      ['administrator', 'us'],
      ['reviewer', 'us/vt'],
    ] as const) {
      const other = await somebody(role, undefined, place)
      expect([role, (await other.goto(interview))?.status()]).toEqual([role, 404])
      expect([role, (await other.goto(line.address + desk))?.status()]).toEqual([role, 404])
      await other.context().close()
    }

    // the log: begun, published when the month is over, and checked by an outsider over the network
    const store = await openStore(storePlace(app.settings))
    const keys = makeKeys('log.example.org')
    const [signer, verifier] = [readSigner(keys.secret), readVerifier(keys.published)]
    const law = await readArtefact(readFileSync(join(home, 'build/evenhand.law')))
    if (signer === undefined || verifier === undefined || !('artefact' in law)) throw new Error('no key or no law')
    const at = new Date().toISOString()
    await beginLog(store, signer, keys.published, [], at)
    const folder = join(app.settings['EVENHAND_DATA'] ?? '', 'log', '1')
    const terms = (day: string) => ({ today: day, delay: 30, chainOf: (of: string) => areasOf(law.artefact, of) })
    expect(await publishLog(store, signer, folder, terms(today()), at)).toMatchObject({ added: 0 })
    const later = `${Number(today().slice(0, 4)) + 1}-06-01`
    expect(await publishLog(store, signer, folder, terms(later), at)).toMatchObject({ added: 2, size: 2 })
    const checked = await checkLog(webReader(`${line.address}/log/1`), { keys: [verifier] })
    if (!('entries' in checked)) throw new Error(JSON.stringify(checked))
    const told = checked.entries.map((each) => Buffer.from(each).toString()).join('\n')
    expect(told).toContain('"area":"us/vt"')
    expect(told).not.toMatch(/norwich|vt0141000|2026-0417|T\d\d:\d\d/)
    await fileReport(store, agency, Number(today().slice(0, 4)), { id: crypto.randomUUID(), at, person: 'chief' })
    await store.close()
    const anybody = await visitor(browser, phone)
    await anybody.goto(`${line.address}/en/log?year=${today().slice(0, 4)}`)
    await anybody.getByText('The log log.example.org has 2 entries.').waitFor()
    await anybody.getByText('Norwich Police Department: reported').waitFor()
    expect(await barriers(anybody)).toEqual([])
    const csv = await (await anybody.request.get(`${line.address}/en/log/${today().slice(0, 4)}.csv`)).text()
    expect(csv).toContain('hidden')
    expect(csv).not.toMatch(/,2,/)
    await anybody.context().close()

    // the chief reads the year
    await chief.goto(`${line.address}/en/requests/year/${agency}?year=${today().slice(0, 4)}`)
    await chief.getByText('Filed on').waitFor()
    expect(await barriers(chief)).toEqual([])
    for (const kind of ['csv', 'pdf'] as const)
      expect((await chief.request.get(`${line.address}/en/requests/year.${kind}/${agency}?year=${today().slice(0, 4)}`)).status()).toBe(200)
    // and the same in the columns of a State
    await chief
      .getByRole('link', { name: `January to June ${today().slice(0, 4)}` })
      .first()
      .click()
    await chief.locator('#form').waitFor()
    expect(await barriers(chief)).toEqual([])
    const asked = `${line.address}/en/requests/year.csv/${agency}?year=${today().slice(0, 4)}&form=il-trust`
    const rows = (await (await chief.request.get(asked)).text()).trim().split(/\r?\n/)
    expect(rows[0]).toBe('kind,asked,received,handled,bail_posted,released_or_transferred')
    expect(rows.length).toBeGreaterThan(1)
    expect(await (await chief.request.get(`${asked}&about`)).json()).toMatchObject({ tableSchema: { columns: expect.arrayContaining([]) as unknown } })
    expect((await chief.request.get(asked.replace('year.csv', 'year.pdf'))).headers()['content-type']).toBe('application/pdf')
    await chief.context().close()
    await supervisor.context().close()
  })

  it('is taken down without script too, and mended by saying more', async () => {
    const page = await somebody('officer', { script: false })
    await page.goto(line.address + desk)
    await pick(page, 'To hand somebody over')
    await pick(page, 'An administrative immigration warrant')
    await pick(page, 'not answered yet')
    await page.getByRole('button', { name: 'What do the rules say?' }).click()
    await page.locator('.plate .head').getByText('must not').waitFor()
    await take(page)
    await page.getByText('not recorded').waitFor()
    await page.getByLabel('Say what was done').selectOption('gone')
    await take(page)
    await page.getByText('nobody was there any more', { exact: true }).first().waitFor()
    await page.goto(line.address + desk)
    await pick(page, 'To hand somebody over')
    await pick(page, 'An administrative immigration warrant')
    await pick(page, 'not answered yet')
    await take(page)
    await page.getByRole('heading', { name: 'Perhaps the same request' }).waitFor()
    await page.getByRole('button', { name: 'It is the same as this one' }).click()
    await page.getByText('the same as another').waitFor()
    expect((await page.goto(`${line.address}/en/requests/nonsense`))?.status()).toBe(404)
    await page.context().close()
  })
})
