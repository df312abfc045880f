// An agency's own mail server, as its chief enters it, against a real one on this machine: tried with a mail to oneself, changed, taken away; its password is shown to nobody.
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { addPolicyVersion, adoptPolicy, agencyMailOf, chooseLanguage, openStore } from '../../src/store/index.ts'
import { say } from '../../src/wording/index.ts'
import { barriers, type Served, serveApp, visitor } from './browser-node.ts'
import { keepCookie, madePerson } from './signed-in-node.ts'
import { started } from './started-node.ts'
import { vouchedFor } from './vouched-node.ts'
import { noteTyped } from './written-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const path = `/en/agency/${agency}/mail`
const password = 'correct horse battery'
const came: { readonly to: readonly string[]; readonly from: string; readonly text: string }[] = []
const passwords: string[] = []
const options: SMTPServerOptions = {
  authOptional: true,
  onAuth({ password: given }, _, done) {
    passwords.push(given ?? '')
    done(null, { user: 'policies' })
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      came.push({ to: rcptTo.map(({ address }) => address), from: mailFrom === false ? '' : mailFrom.address, text: Buffer.concat(chunks).toString() })
      done()
    })
  },
}
const mail = new SMTPServer(options)
// the same with a certificate that this app is told to believe
const folder = mkdtempSync(join(tmpdir(), 'evenhand-mail-'))
const { authority, ...certificate } = await vouchedFor('127.0.0.1')
writeFileSync(join(folder, 'authority.pem'), authority)
const vouched = new SMTPServer({ ...options, ...certificate })
for (const each of [mail, vouched]) each.on('error', () => undefined)

const { browser } = await started()
let app: Served
let port = 0
let vouchedPort = 0
async function listening(server: SMTPServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens')
  return address.port
}
beforeAll(async () => {
  port = await listening(mail)
  vouchedPort = await listening(vouched)
  app = await serveApp({ EVENHAND_MAIL_HOSTS: '127.0.0.1', NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') })
})
afterAll(() => {
  mail.close()
  vouched.close()
  app.stop()
  rmSync(folder, { recursive: true })
})

const kept = async () => {
  const store = await openStore(storePlace(app.settings))
  const found = await agencyMailOf(store.db, agency)
  await store.close()
  return found
}

/** A version of the agency's policy that holds, by its number. */
async function adopted(person: string): Promise<number> {
  const store = await openStore(storePlace(app.settings))
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person })
  const passages = [{ heading: '', number: '', text: 'Members are fair.' }]
  const version = await addPolicyVersion(store, { id: crypto.randomUUID(), agency, model: 'vt.fip-2024', kind: 'markdown', passages, notes: {} }, stamp())
  if (version === undefined) throw new Error('it is new')
  await adoptPolicy(store, version, { day: '2026-01-01', office: 'chief', counts: {}, law: '' }, stamp())
  await store.close()
  return version.number
}

describe('the mail server of an agency', () => {
  it.each([true, false])('is entered, tried, kept with its password unseen, and taken away; scripts: %s', async (script) => {
    noteTyped(password)
    const chief = await madePerson(app, { roles: ['chief'], place: agency })
    const store = await openStore(storePlace(app.settings))
    await chooseLanguage(store.db, chief.person, 'es')
    await store.close()
    const page = await visitor(browser, { script })
    page.setDefaultTimeout(10_000)
    await keepCookie(page.context(), app.address, chief.cookie)
    await page.goto(`${app.address}/en/agency`)
    await page.getByRole('link', { name: say('en', 'mail.link') }).click()
    await page.waitForURL(`${app.address}${path}`)
    await page.getByText(say('en', 'mail.none')).waitFor()
    const enter = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, value] of Object.entries(fields)) {
        if (name === 'security') await page.locator('#security').selectOption(value)
        else await page.locator(`#${name}`).fill(value)
      }
      await page.getByRole('button', { name: say('en', 'mail.keep') }).click()
    }
    const own = { host: '127.0.0.1', port: String(port), security: 'none', user: '', password: '', sender: 'chief@example.org' }
    for (const [wrong, problem] of [
      [{ host: 'not a host' }, 'host'],
      [{ host: '10.0.0.7', port: '25' }, 'inside'],
      [{ host: '169.254.169.254', port: '80' }, 'port'],
      [{ host: 'localhost', port: '25' }, 'inside'],
      [{ sender: 'nobody' }, 'sender'],
      [{ user: 'policies', password }, 'open'],
      [{ user: 'policies', security: 'starttls' }, 'password'],
    ] as const) {
      await enter({ ...own, ...wrong })
      await page
        .getByRole('alert')
        .getByText(say('en', `mail.problem.${problem}`).slice(1, 40))
        .waitFor()
    }
    if (script) expect(await barriers(page)).toEqual([])
    expect(await kept()).toBeUndefined()

    await enter(own)
    await page.getByText(say('en', 'mail.kept')).waitFor()
    const before = came.length
    await page.locator('#try').click()
    await page.locator('[data-came=sent]').waitFor()
    expect(came.slice(before).map(({ to, from }) => [to, from])).toEqual([[[chief.email], 'chief@example.org']])
    // a mail to somebody is in their language
    expect(came.at(-1)?.text).toContain('Subject: El correo de')

    // who has not signed the policy that is adopted is reminded by it, in the agency's name
    const officer = await madePerson(app, { roles: ['officer'], place: agency })
    const version = await adopted(chief.person)
    await page.goto(`${app.address}/en/agency/${agency}/policy/${version}/readers`)
    await page.locator('#remind').click()
    await page.locator('[data-came]').waitFor()
    expect(came.slice(before + 1).map(({ to, from }) => [to, from])).toContainEqual([[officer.email], 'chief@example.org'])
    const sent = came.length
    await page.goto(`${app.address}${path}`)

    // a certificate that nobody vouches for: nothing is sent, the password least of all
    await enter({ ...own, security: 'starttls', user: 'policies', password })
    await page.getByText(say('en', 'mail.kept')).waitFor()
    expect((await kept())?.sealed_password).toMatch(/^[\w-]{60,}$/)
    expect(await page.content()).not.toContain(password)
    expect(await page.locator('#password').inputValue()).toBe('')
    await page.locator('#try').click()
    await page.locator('[data-came=down]').waitFor()
    expect([passwords, came.length]).toEqual([[], sent])
    // what is left empty stays, and is asked for where it would go elsewhere
    const { sealed_password: sealed } = (await kept()) ?? {}
    await enter({ sender: 'other@example.org' })
    await page.getByText(say('en', 'mail.kept')).waitFor()
    expect(await kept()).toMatchObject({ sealed_password: sealed, sender: 'other@example.org' })
    await enter({ port: '587' })
    await page.getByRole('alert').getByText('ype the password').waitFor()

    // a certificate that is vouched for: the password is given, once the line is closed to others
    await page.goto(`${app.address}${path}`)
    await enter({ port: String(vouchedPort), security: 'starttls', user: 'policies', password })
    await page.getByText(say('en', 'mail.kept')).waitFor()
    await page.locator('#try').click()
    await page.locator('[data-came=sent]').waitFor()
    expect(passwords.splice(0)).toEqual([password])
    expect(came.slice(sent).map(({ to, from }) => [to, from])).toEqual([[[chief.email], 'other@example.org']])

    await page.goto(`${app.address}${path}`)
    await page.getByText(say('en', 'mail.remove')).first().click()
    await page.getByRole('button', { name: say('en', 'mail.remove.sure') }).click()
    await page.getByText(say('en', 'mail.none')).waitFor()
    expect(await kept()).toBeUndefined()
    await page.context().close()
  })
})
