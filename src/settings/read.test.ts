// Settings: what is wrong stops a start and is named, what nothing reads is told, and no secret is shown.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert as always, constantFrom, dictionary, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales, settingMistakes, settingWarnings } from '../wording/index.ts'
import { readSettings, settingNames, shownSettings } from './index.ts'
import { mistakes, otherNames } from './schema.ts'

const home = join(import.meta.dirname, '../..')

describe('settings', () => {
  it.each(['on', 'yes', 'true', '1', 'YES', 'On'])('take %s for on', (word) => {
    expect(readSettings({ EVENHAND_PROXY: word }).settings?.EVENHAND_PROXY).toBe(true)
  })

  it.each(['off', 'no', 'false', '0', 'No', '', ' '])('take "%s" for off', (word) => {
    expect(readSettings({ EVENHAND_PROXY: word }).settings?.EVENHAND_PROXY).toBe(false)
  })

  it('take an address as an origin', () => {
    expect(readSettings({ EVENHAND_ADDRESS: 'https://Evenhand.Example.org/' }).settings?.EVENHAND_ADDRESS).toBe('https://evenhand.example.org')
  })

  it.each([
    ['PORT', '0', 'port'],
    ['PORT', '65536', 'port'],
    ['PORT', '3000x', 'port'],
    ['HOST', 'a b', 'host'],
    ['EVENHAND_PROXY', 'maybe', 'switch'],
    ['EVENHAND_SIGN_IN_RATE', 'lots', 'count'],
    ['EVENHAND_SIGN_IN_RATE', '0', 'count'],
    ['EVENHAND_RATE', '-1', 'count'],
    ['EVENHAND_RATE', '1e3', 'count'],
    ['EVENHAND_ADDRESS', 'foo', 'address'],
    ['EVENHAND_ADDRESS', 'https://evenhand.example.org/app', 'address'],
    ['EVENHAND_ADDRESS', 'https://a@evenhand.example.org', 'address'],
    ['EVENHAND_ADDRESS', 'javascript:alert(1)', 'address'],
    ['EVENHAND_SECRET', 'abc', 'secret'],
    ['DATABASE_URL', 'mysql://db/evenhand', 'database'],
    ['EVENHAND_OIDC_ISSUER', 'id.example.org', 'issuer'],
    ['EVENHAND_LOG', 'loud', 'level'],
    ['EVENHAND_SMTP_URL', 'mail.example.org', 'mail-server'],
    ['EVENHAND_SMTP_URL', 'http://mail.example.org', 'mail-server'],
    ['EVENHAND_SMTP_URL', 'smtp:///', 'mail-server'],
    ['EVENHAND_MAIL_FROM', 'policies', 'mail-from'],
  ] as const)('refuse %s=%s', (name, value, kind) => {
    const read = readSettings({ [name]: value })
    expect(read.settings).toBeUndefined()
    expect(read.mistakes).toContainEqual({ name, kind })
  })

  it('name every mistake at once, and a service that is half set up', () => {
    const read = readSettings({ EVENHAND_PROXY: 'maybe', EVENHAND_RATE: 'lots', EVENHAND_OIDC_CLIENT_ID: 'evenhand' })
    expect(read.mistakes.map(({ name }) => name)).toEqual(['EVENHAND_PROXY', 'EVENHAND_RATE', 'EVENHAND_OIDC_ISSUER', 'EVENHAND_OIDC_CLIENT_SECRET'])
  })

  it('take a mail server and an address together, and show no password', () => {
    const [url, from] = ['smtp://name:pass%40word@mail.example.org:587', 'policies@example.org']
    expect(readSettings({ EVENHAND_SMTP_URL: url, EVENHAND_MAIL_FROM: from }).mistakes).toEqual([])
    expect(readSettings({ EVENHAND_SMTP_URL: url }).mistakes).toEqual([{ name: 'EVENHAND_MAIL_FROM', kind: 'mail-together' }])
    expect(shownSettings({ EVENHAND_SMTP_URL: url }).find(({ name }) => name === 'EVENHAND_SMTP_URL')?.value).toBe('smtp://name:***@mail.example.org:587')
  })

  it.each(locales)('have a sentence for every mistake, in %s, that says which setting it is', (lang) => {
    for (const kind of mistakes)
      for (const name of settingNames) expect(settingMistakes(lang, { mistakes: [{ name, kind }] })).toEqual([expect.stringContaining(name)])
  })

  it('tell of a name that nothing reads, with the nearest', () => {
    const read = readSettings({ EVENHAND_ADRESS: 'https://evenhand.example.org', EVENHAND_COLOUR: 'blue', PATH: '/bin' })
    expect(read.unknown).toEqual([
      { name: 'EVENHAND_ADRESS', nearest: 'EVENHAND_ADDRESS' },
      { name: 'EVENHAND_COLOUR', nearest: undefined },
    ])
    expect(settingWarnings('en', read)[0]).toContain('perhaps EVENHAND_ADDRESS')
  })

  it('are either all there or refused in words, whatever is given', () => {
    always(
      property(dictionary(constantFrom(...settingNames), string({ unit: 'binary' })), (given) => {
        const read = readSettings(given)
        // nothing that is wrong goes without a name, and nothing right with one
        expect(read.settings === undefined).toBe(read.mistakes.length > 0)
      }),
    )
  })
})

describe('what is shown', () => {
  const secrets = { EVENHAND_SECRET: 'Zq'.repeat(20), EVENHAND_OIDC_CLIENT_SECRET: 'Xv'.repeat(20) }

  it('has no secret and no password', () => {
    for (const url of [
      'postgres://u:hunter22@db/e',
      'postgres://u@db/e?password=hunter22',
      'postgres:///e?host=/run&password=hunter22',
      'postgres://u:hunter22@/e?host=/run',
    ]) {
      const text = JSON.stringify(shownSettings({ ...secrets, DATABASE_URL: url }))
      for (const hidden of ['Zq', 'Xv', 'hunter22']) expect(text).not.toContain(hidden)
    }
  })

  it('says where each comes from', () => {
    const shown = shownSettings({ PORT: '4000', EVENHAND_RATE: '' })
    expect(shown.find(({ name }) => name === 'PORT')).toEqual({ name: 'PORT', value: '4000', from: 'environment', isHidden: false })
    expect(shown.find(({ name }) => name === 'EVENHAND_RATE')).toEqual({ name: 'EVENHAND_RATE', value: '600', from: 'default', isHidden: false })
  })
})

it('everything that is read from the environment anywhere is known here', () => {
  const folders = ['src', 'web/src', 'web/e2e', 'conformance', 'bench', 'tools', 'bin', 'docs', 'editor']
  const files = folders.flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      // WHY: it is asked whether it is a file, because the folder of an address may end as a script does
      .filter((each) => each.isFile() && /\.(ts|mjs|svelte)$/.test(each.name))
      .map((each) => join(each.parentPath, each.name)),
  )
  const known = new Set<string>([...settingNames, ...otherNames])
  const named = files.flatMap((file) => readFileSync(file, 'utf8').match(/process\.env(?:\[['"]|\.)(?:EVENHAND_|DATABASE_)\w+/g) ?? [])
  const names = new Set(named.map((each) => each.replace(/^process\.env\W+/, '')))
  expect(names.size).toBeGreaterThan(5)
  expect([...names].filter((each) => !known.has(each))).toEqual([])
})
