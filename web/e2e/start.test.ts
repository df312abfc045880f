// How the server starts, stops, and tells how it is: refused in words, ended without cutting anybody off, and well again by itself.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { freePort, home, type Served, serveApp } from './browser-node.ts'
import { sendTo } from './raw-node.ts'
import { madePerson } from './signed-in-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the server where it will not start; gives how it ended. */
function refused(settings: Readonly<Record<string, string>>) {
  const env = { ...process.env, EVENHAND_DATA: join(folder, 'refused'), ...settings }
  return spawnSync(process.execPath, [join(home, 'web/serve.mjs')], { cwd: home, encoding: 'utf8', env })
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Waits for what comes by itself. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100))
}

const statusOf = (served: Served, path: string): Promise<number> => sendTo(served.address, path).then((got) => got.status)

describe('a start', () => {
  it('is refused with every mistake, in words', () => {
    const { status, stderr } = refused({
      EVENHAND_PROXY: 'maybe',
      EVENHAND_SIGN_IN_RATE: 'lots',
      EVENHAND_ADDRESS: 'foo',
      EVENHAND_SECRET: 'abc',
      EVENHAND_PROXI: 'on',
    })
    expect(status).toBe(1)
    for (const name of ['EVENHAND_PROXY', 'EVENHAND_SIGN_IN_RATE', 'EVENHAND_ADDRESS', 'EVENHAND_SECRET', 'EVENHAND_PROXI']) expect(stderr).toContain(name)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('is refused with a file of the secret that holds none', () => {
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'empty', 'secret'), '')
    const { status, stderr } = refused({ EVENHAND_DATA: join(folder, 'empty') })
    expect([status, stderr]).toEqual([1, expect.stringContaining(join(folder, 'empty', 'secret'))])
  })

  it('is refused with a folder of help that holds nothing to show', () => {
    const { status, stderr } = refused({ EVENHAND_HELP: join(folder, 'gone') })
    expect([status, stderr]).toEqual([1, expect.stringContaining(join(folder, 'gone'))])
  })

  it('is refused where the port is taken, in words', async () => {
    const other = createServer()
    await once(other.listen(0, '127.0.0.1'), 'listening')
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    const child = spawn(process.execPath, [join(home, 'web/serve.mjs')], { cwd: home, env: { ...process.env, HOST: '127.0.0.1', PORT: port } })
    const said = await text(child.stderr)
    expect([await ended(child), said]).toEqual([
      1,
      `port ${port} of 127.0.0.1 is taken: another program listens there. Stop that one, or set PORT to a free port\n`,
    ])
    other.close()
  })
})

describe('a stop', () => {
  it('answers whoever is inside, lets nobody in, and closes the database', async () => {
    const served = await serveApp()
    const { cookie } = await madePerson(served, { roles: ['clerk'], place: 'us/vt/norwich' })
    expect((await sendTo(served.address, '/en/desk', { headers: { Cookie: `${sessionCookie(served.address)}=${cookie}` } })).status).toBe(200)
    const body = 'place=us/vt/norwich&agency=VT0141000&act=require-id'
    const headers = {
      Origin: served.address,
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      Expect: '100-continue',
    }
    const asked = request(`${served.address}/en/ask`, { method: 'POST', headers })
    asked.flushHeaders()
    await once(asked, 'continue')
    served.child.kill('SIGTERM')
    await until(() =>
      sendTo(served.address, '/health').then(
        () => false,
        () => true,
      ),
    )
    asked.end(body)
    const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
    expect(answer.statusCode).toBe(200)
    expect(await text(answer)).toContain('</html>')
    expect(await ended(served.child)).toBe(0)
    expect(served.log()).toContain('"event":"stop"')
    served.stop()
  })

  it('of `npm start` ends its server too', async () => {
    const port = await freePort()
    const child = spawn(process.execPath, [join(home, 'tools/start.mjs')], {
      cwd: home,
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), EVENHAND_DATA: join(folder, 'npm') },
      stdio: 'ignore',
    })
    const isUp = () =>
      fetch(`http://127.0.0.1:${port}/health`).then(
        () => true,
        () => false,
      )
    await until(isUp)
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
    expect(await isUp()).toBe(false)
  })
})

it('a Node that is too old, with none beside it that is newer, is told once and does not start itself again', () => {
  const old = join(folder, 'old.cjs')
  writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })\n")
  const own = join(folder, 'old')
  for (const each of ['bin', 'node_modules/.bin', 'node_modules/commander']) mkdirSync(join(own, each), { recursive: true })
  copyFileSync(join(home, 'bin/evenhand.mjs'), join(own, 'bin/evenhand.mjs'))
  const run = () =>
    spawnSync(process.execPath, [join(own, 'bin/evenhand.mjs'), 'acts'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--require=${old}` } })
  const missing = run()
  expect([missing.status, missing.stderr]).toEqual([
    2,
    expect.stringMatching(/^evenhand runs on Node 24; this is 20\.19\.0, and .* is missing: run `npm start` once in its folder\n$/),
  ])
  symlinkSync(process.execPath, join(own, 'node_modules/.bin/node'))
  const same = run()
  expect([same.status, same.stderr]).toEqual([2, expect.stringMatching(/^evenhand runs on Node 24; .* is 20\.19\.0: run `npm start` once in its folder\n$/)])
})

describe('without what it needs, a server says so, shows what it has, and is well again by itself', () => {
  it('the law', async () => {
    const file = join(folder, 'evenhand.law')
    const served = await serveApp({ EVENHAND_LAW: file })
    const away = await sendTo(served.address, '/ready')
    expect([away.status, JSON.parse(away.body)]).toEqual([503, { ready: false, law: false, database: true }])
    const page = await sendTo(served.address, '/es/vt/norwich', { headers: { Accept: 'text/html' } })
    expect([page.status, page.headers['retry-after']]).toEqual([503, '30'])
    expect(page.body).toContain('La ley no está para leerla')
    expect((await sendTo(served.address, '/api/acts')).status).toBe(503)
    expect(await statusOf(served, '/health')).toBe(200)
    cpSync(join(home, 'build/evenhand.law'), file)
    expect(await statusOf(served, '/es/vt/norwich')).toBe(200)
    expect(await statusOf(served, '/ready')).toBe(200)
    served.stop()
  })

  const cluster = startCluster()
  afterAll(() => cluster.stop())
  const lose = { crashed: [cluster.crash, cluster.restart], held: [cluster.hold, cluster.resume] } as const

  it.each(['crashed', 'held'] as const)('PostgreSQL, %s', async (how) => {
    const [away, back] = lose[how]
    const served = await serveApp({ DATABASE_URL: cluster.fresh(), EVENHAND_SIGN_IN_RATE: '1000' })
    const { cookie } = await madePerson(served, { roles: ['clerk'], place: 'us/vt/norwich' })
    const headers = { Cookie: `${sessionCookie(served.address)}=${cookie}`, Accept: 'text/html' }
    const get = (path: string) => sendTo(served.address, path, { headers })
    expect((await get('/en/desk')).status).toBe(200)
    away()
    try {
      const desk = await get('/en/desk')
      expect([desk.status, desk.headers['retry-after']]).toEqual([503, '30'])
      expect(desk.body).toContain('What petitions and accounts keep cannot be reached')
      const stories = await get('/en/petitions')
      expect(stories.status).toBe(200)
      expect(stories.body).toContain('cannot be reached just now and is missing here')
      expect(stories.body).toContain('/en/petitions/')
      expect((await get('/en/vt/norwich')).status).toBe(200)
      expect((await get('/health')).status).toBe(200)
      const ready = await get('/ready')
      expect([ready.status, JSON.parse(ready.body)]).toEqual([503, { ready: false, law: true, database: false }])
      if (how === 'crashed') expect((await get('/auth/passkey/generate-authenticate-options')).status).toBe(503)
    } finally {
      back()
    }
    await until(async () => (await get('/en/desk')).status === 200)
    await until(async () => (await get('/ready')).status === 200)
    // what the driver and the library say of it is not in the log: see `wronglyWritten`
    served.stop()
  })

  it('a file of SQLite that is none', async () => {
    const data = join(folder, 'broken')
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(join(data, 'evenhand.db'), 'no database'.repeat(100), { mode: 0o600 })
    const served = await serveApp({ EVENHAND_DATA: data })
    const headers = { Cookie: `${sessionCookie(served.address)}=x`, Accept: 'text/html' }
    expect((await sendTo(served.address, '/en/petitions', { headers })).status).toBe(200)
    expect((await sendTo(served.address, '/en/desk', { headers })).status).toBe(503)
    expect((await sendTo(served.address, '/en/vt/norwich', { headers })).status).toBe(200)
    expect(await statusOf(served, '/ready')).toBe(503)
    served.stop()
  })
})
