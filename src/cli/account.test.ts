// Accounts on the command line: the first administrator by a link that is kept nowhere, and roles.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { openLink, openStore, spendLink } from '../store/index.ts'

const program = resolve(import.meta.dirname, '../../bin/evenhand.mjs')
const folder = mkdtempSync(join(tmpdir(), 'evenhand-account-'))
const cluster = startCluster()
afterAll(() => {
  cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

describe.each([
  ['sqlite', { EVENHAND_DATA: join(folder, 'data') }, { file: join(folder, 'data', 'evenhand.db') }],
  ['postgresql', ...inPostgres()],
] as const)('evenhand account, on %s', (engine, settings, where) => {
  const evenhand = (...args: readonly string[]) => {
    const env = { ...process.env, NO_COLOR: '1', ...settings }
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'account', ...args], { encoding: 'utf8', env })
    return { status, stdout, stderr }
  }
  const ada = ['--email', 'ada@example.org'] as const
  const linkIn = (text: string): string => /^https?:\/\/\S+\/en\/account\/join#(\S+)$/m.exec(text)?.[1] ?? ''

  it('names nobody without a name or with no address, and says so', () => {
    expect(evenhand('list').stdout).toContain('Nobody has an account yet')
    expect(evenhand('administrator', ...ada)).toMatchObject({ status: 2, stdout: '' })
    expect(evenhand('administrator', '--name', 'Ada Abbott', '--email', 'ada').stderr).toContain('not an e-mail address')
    expect(evenhand('administrator', '--name', 'Ada Abbott', ...ada, '--place', 'Norwich, VT').stderr).toContain('us/vt/norwich')
    expect(evenhand('administrator', '--again', ...ada).stderr).toContain('no administrator has the address')
  })

  it('names the first administrator once, by a link of which only the hash is kept', async () => {
    const { status, stdout } = evenhand('administrator', '--name', 'Ada Abbott', ...ada, '--address', 'https://evenhand.example.org/')
    expect(status).toBe(0)
    expect(stdout).toContain('https://evenhand.example.org/en/account/join#')
    const link = linkIn(stdout)
    expect(link.length).toBeGreaterThanOrEqual(43)
    expect(evenhand('administrator', '--name', 'Ben Brook', '--email', 'ben@example.org')).toMatchObject({ status: 2, stdout: '' })

    const { db, close } = await openStore(where)
    const rows = await db.selectFrom('invitation').selectAll().execute()
    expect(rows.map((each) => each.hash)).toEqual([createHash('sha256').update(link).digest('base64url')])
    expect(JSON.stringify([rows, await db.selectFrom('history').selectAll().execute()])).not.toContain(link)
    expect(await openLink(db, link, later(0))).toMatchObject({ state: 'open' })
    expect(await openLink(db, link, later(24.1))).toEqual({ state: 'expired' })
    expect(await openLink(db, `${link}x`, later(0))).toEqual({ state: 'wrong' })
    await close()
  })

  it('makes a new link for a lost passkey, which ends the old one, and each works once', async () => {
    const link = linkIn(evenhand('administrator', '--again', ...ada).stdout)
    const { db, close } = await openStore(where)
    const [row] = await db.selectFrom('invitation').select(['person', 'hash']).execute()
    expect(row?.hash).toBe(createHash('sha256').update(link).digest('base64url'))
    const spend = (person: string, at: string) => spendLink(db, link, person, { at, id: () => crypto.randomUUID() })
    expect(await spend('somebody else', later(0))).toBe(false)
    expect(await spend(row?.person ?? '', later(25))).toBe(false)
    const both = await Promise.all([spend(row?.person ?? '', later(0)), spend(row?.person ?? '', later(0))])
    expect(both.toSorted()).toEqual([false, true])
    expect(await openLink(db, link, later(0))).toEqual({ state: 'used' })
    await close()
  })

  it('gives and takes roles, keeps what was, and lists what stands', async () => {
    expect(evenhand('grant', 'nobody@example.org', 'clerk', 'us/vt/norwich')).toMatchObject({ status: 2 })
    expect(evenhand('grant', 'ada@example.org', 'king', 'us/vt/norwich')).toMatchObject({ status: 2 })
    expect(evenhand('grant', 'Ada@Example.org', 'clerk', 'us/vt/norwich').stdout).toContain('is now `clerk`')
    expect(evenhand('grant', 'ada@example.org', 'clerk', 'us/vt/norwich').stdout).toContain('already')
    expect(evenhand('list').stdout).toMatch(
      /Ada Abbott {2}ada@example.org {2}\(has not signed in yet\)\n {2}`administrator` in us\n {2}`clerk` in us\/vt\/norwich/,
    )
    expect(evenhand('revoke', 'ada@example.org', 'clerk', 'us/vt/norwich').status).toBe(0)
    expect(evenhand('revoke', 'ada@example.org', 'clerk', 'us/vt/norwich').status).toBe(2)
    const listed: unknown = JSON.parse(evenhand('list', '--json').stdout)
    expect(listed).toMatchObject([{ name: 'Ada Abbott', grants: [{ role: 'administrator', place: 'us' }] }])
    const { db, close } = await openStore(where)
    const acts = await db.selectFrom('history').select(['action', 'place', 'person', 'data']).where('place', '=', 'us/vt/norwich').orderBy('at').execute()
    expect(acts).toEqual(['role.give', 'role.take'].map((action) => ({ action, place: 'us/vt/norwich', person: null, data: '{"role":"clerk"}' })))
    expect(await db.selectFrom('grant').select('role').where('ended_at', 'is not', null).execute()).toEqual([{ role: 'clerk' }])
    await close()
  })

  it('says which database it could not open', () => {
    const env = engine === 'sqlite' ? { EVENHAND_DATA: '/dev/null/data' } : { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const { status, stderr } = spawnSync(process.execPath, [program, 'account', 'list'], { encoding: 'utf8', env: { ...process.env, ...env } })
    expect(status).toBe(2)
    expect(stderr).toContain('The database does not answer')
  })
})

function inPostgres() {
  const url = cluster.fresh()
  return [{ DATABASE_URL: url }, { url }] as const
}
