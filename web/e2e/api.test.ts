import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Artefact } from '../../src/artefact/index.ts'
import { ask } from '../../src/decide/index.ts'
import { answerJson } from '../../src/json/index.ts'
import type { AnswerRecord } from '../../src/recorded/index.ts'
import { type Served, serveApp, startBrowser } from './browser-node.ts'
import { type Operation, operationsIn, requestTo } from './openapi-node.ts'
import { compiledLaw } from './started-node.ts'
import { wronglyWritten } from './written-node.ts'

let app: Served
let artefact: Artefact
let operations: readonly Operation[]

beforeAll(async () => {
  app = await serveApp({ EVENHAND_RATE: '1000000' })
  artefact = await compiledLaw()
  operations = operationsIn(await (await fetch(`${app.address}/api/openapi.json`)).json())
}, 60_000)
afterAll(() => app.stop())

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(app.address + path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: text })
}

/** The shape of an answer, held against the operation's own description. */
async function expectDescribed(operation: Operation, response: Response): Promise<void> {
  const check = operation.check(response.status)
  expect(check, `${operation.path} does not describe ${response.status}`).toBeDefined()
  expect(check?.(await response.json()), JSON.stringify(check?.errors?.slice(0, 3))).toBe(true)
}

function operation(path: string): Operation {
  const found = operations.find((each) => each.path === path)
  if (found === undefined) throw new Error(`no operation ${path}`)
  return found
}

/** A question about anything there is. */
function questions(): fc.Arbitrary<{ place: string; day: string; act: string; facts: Record<string, string>; lang: 'en' | 'es' }> {
  const { facts, acts } = artefact.vocabulary
  const answered = fc.constantFrom(...facts).chain((fact) => fc.constantFrom(...fact.answers).map((answer) => [fact.id, answer.id] as const))
  return fc.record({
    place: fc.constantFrom(...artefact.places.map((each) => each.id)),
    day: fc.date({ min: new Date('2010-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10)),
    act: fc.constantFrom(...acts.map((each) => each.id)),
    facts: fc.array(answered, { maxLength: 4 }).map((each) => Object.fromEntries(each)),
    lang: fc.constantFrom('en', 'es'),
  })
}

describe('asking', () => {
  it('gives the answers that the library gives, and refuses what it refuses', async () => {
    let answered = 0
    for (const { lang, ...asked } of fc.sample(questions(), 300)) {
      const result = ask(artefact, asked)
      const response = await post('/api/ask', { ...asked, lang })
      if ('answer' in result) {
        answered += 1
        expect(await response.clone().json()).toEqual(JSON.parse(JSON.stringify(answerJson(artefact, lang, result.answer))))
      } else expect(response.status).toBe(422)
      await expectDescribed(operation('/api/ask'), response)
      if (answered === 50) break
    }
    expect(answered).toBe(50)
  })

  it('names the nearest known names, and repeats nothing of the facts', async () => {
    const asked = { place: 'norwhich', act: 'require-idd', day: '2024-02-30', facts: { persn: 'passenger', suspicion: 'a-secret' } }
    const response = await post('/api/ask', asked)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const text = await response.text()
    expect(text).toContain('us/vt/norwich')
    expect(text).not.toMatch(/a-secret|persn/)
    const spanish = await (await post('/api/ask', { ...asked, lang: 'es' })).text()
    expect(spanish).toContain('un hecho tiene un nombre que no se conoce')
  })

  it('tells through the days and in every town', async () => {
    const asked = { act: 'require-id', facts: { person: 'passenger', suspicion: 'none' } }
    const timeline = await post('/api/timeline', { ...asked, place: 'norwich' })
    expect(timeline.status).toBe(200)
    await expectDescribed(operation('/api/timeline'), timeline)
    const where = await post('/api/where', { ...asked, day: '2024-06-05' })
    expect(where.status).toBe(200)
    await expectDescribed(operation('/api/where'), where)
  })
})

describe('checking', () => {
  const asked = { place: 'norwich', day: '2024-06-04', act: 'hold', facts: { purpose: 'civil-immigration', paper: 'detainer' } }

  it('gives a record that the command line finds to be the same, and that is told apart where it was changed', async () => {
    const recorded = await post('/api/ask', { ...asked, record: true })
    await expectDescribed(operation('/api/ask'), recorded.clone())
    const record = (await recorded.json()) as AnswerRecord
    const file = join(mkdtempSync(join(tmpdir(), 'evenhand-record-')), 'answer.json')
    writeFileSync(file, JSON.stringify(record))
    const { status, stderr } = spawnSync(process.execPath, ['bin/evenhand.mjs', 'verify', file], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    const same = await post('/api/verify', { record })
    await expectDescribed(operation('/api/verify'), same.clone())
    expect(await same.json()).toMatchObject({ same: true })
    const changed = await post('/api/verify', { record: { ...record, answer: { ...record.answer, verdict: 'may' } }, lang: 'es' })
    expect(await changed.json()).toMatchObject({ same: false, fields: ['verdict'], verdict: { recorded: 'may', here: 'must not' } })
  })

  it('says whether a claim is right', async () => {
    const found = await post('/api/claim', { ...asked, verdict: 'may' })
    await expectDescribed(operation('/api/claim'), found.clone())
    expect(await found.json()).toMatchObject({ is: 'wrong', against: { verdict: 'must not' } })
    expect((await post('/api/claim', { ...asked, verdict: 'perhaps' })).status).toBe(422)
  })
})

const reads: readonly (readonly [string, string])[] = [
  ['/api/instruments', '/api/instruments?lang=es'],
  ['/api/instruments/{id}', '/api/instruments/vt.fip-2024'],
  ['/api/places', '/api/places'],
  ['/api/places/{id}', '/api/places/us/vt/norwich'],
  ['/api/places/{id}', '/api/places/us%2Fvt%2Fnorwich'],
  ['/api/acts', '/api/acts'],
  ['/api/facts', '/api/facts?lang=es'],
  ['/api/beyond', '/api/beyond?lang=es'],
  ['/api/beyond', '/api/beyond?words=cover+their+faces'],
  ['/api/beyond/{id}', '/api/beyond/masks?lang=es'],
  ['/api/situations', '/api/situations?lang=es'],
  ['/api/situations', '/api/situations?words=do+I+have+to+show+my+passport'],
  ['/api/situations/{id}', '/api/situations/detainer?place=us/vt/norwich&reader=officer&lang=es'],
  ['/api/standing', '/api/standing?place=norwich&on=&agency=&lang='],
  ['/api/standing', '/api/standing?place=us/vt/hartford&on=2024-05-01&agency=sheriff'],
  ['/api/compare', '/api/compare?first=vt.fip-2018&second=vt.fip-2024'],
  ['/api/compare', '/api/compare?first=norwich@2024-04-22&second=norwich@2024-04-23&act=give-access&act=tell'],
]

describe('reading', () => {
  it.each(reads)('%s: %s has the shape it is described with, is sent once, and may be read from anywhere', async (path, address) => {
    const response = await fetch(app.address + address)
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    const etag = response.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    await expectDescribed(operation(path), response)
    expect(operation(path).misfits(address)).toEqual([])
    const again = await fetch(app.address + address, { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await fetch(app.address + address, { method: 'HEAD' })).status).toBe(200)
  })

  it('describes every route, and each is read here or asked above', () => {
    const tried = new Set([...reads.map(([path]) => path), '/api/ask', '/api/timeline', '/api/where', '/api/claim', '/api/verify'])
    expect(new Set(operations.map((each) => each.path))).toEqual(tried)
  })

  it('tells which side is which', async () => {
    const read = async (first: string, second: string): Promise<unknown> =>
      (await fetch(`${app.address}/api/compare?first=${first}&second=${second}&act=tell`)).json()
    expect(await read('vt.fip-2018', 'vt.fip-2024')).toMatchObject({ first: { instrument: 'vt.fip-2018' }, second: { instrument: 'vt.fip-2024' } })
    expect(await read('vt.fip-2024', 'vt.fip-2018')).toMatchObject({ first: { instrument: 'vt.fip-2024' }, second: { instrument: 'vt.fip-2018' } })
  })
})

describe('refusing', () => {
  const known = [
    'norwich',
    'us/vt/norwich',
    'require-id',
    'person',
    'passenger',
    'suspicion',
    'none',
    '2024-06-05',
    'en',
    'officer',
    'municipal',
    'vt.fip-2024',
    'unknown',
  ]

  it('answers whatever is sent to any route with its own shape or a problem, never with a failure', async () => {
    for (const each of operations) {
      await fc.assert(
        fc.asyncProperty(requestTo(each, known), async ({ address, body }) => {
          const response = body === undefined ? await fetch(app.address + address) : await post(address, body)
          expect(response.status).toBeLessThan(500)
          if (response.status === 200) {
            expect(each.misfits(address), address).toEqual([])
            return
          }
          if (response.status === 431) return
          expect(response.headers.get('content-type'), address).toBe('application/problem+json')
          await expectDescribed(each, response)
        }),
        { numRuns: each.method === 'post' ? 150 : 60 },
      )
    }
    expect(wronglyWritten(app.log(), '')).toEqual([])
  })

  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/api/places/%E0%A4%A', 400],
    ['GET', '/api/instruments/none', 404],
    ['GET', '/api/places/us/vt/nowhere', 404],
    ['DELETE', '/api/ask', 405],
    ['GET', '/api/ask', 405],
    ['PUT', '/api/acts', 405],
    ['GET', '/api/acts?lang=fr', 422],
    ['GET', '/api/standing', 422],
    ['GET', '/api/standing?place=norwich&place=hartford', 422],
    ['GET', '/api/standing?place=norwich&on=2024-02-30', 422],
    ['GET', '/api/compare?first=vt.fip-2018&second=vt.fip-20244', 422],
    ['GET', '/api/compare?first=vt.fip-2018&second=vt.fip-2024&act=fly', 422],
  ])('%s %s is refused with %i', async (method, path, status) => {
    const response = await fetch(app.address + path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const text: unknown = expect.any(String)
    expect(await response.json()).toMatchObject({ status, title: text, detail: text, type: text })
    if (status === 405) expect(response.headers.get('allow')).not.toBeNull()
  })

  it('refuses what is no JSON, and what is too large', async () => {
    expect((await post('/api/ask', '{')).status).toBe(400)
    expect((await post('/api/ask', '{"place":"norwich","act":"require-id","facts":{"__proto__":"x"}}')).status).toBe(422)
    expect((await post('/api/ask', { place: 'norwich', act: 'require-id', fact: { person: 'passenger' } })).status).toBe(422)
    expect((await post('/api/ask', '{}', { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await post('/api/ask', '{}', { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://elsewhere.example' })).status).toBe(415)
    const large = await post('/api/ask', { place: 'x'.repeat(70_000) })
    expect([large.status, large.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
    const stream = new Blob(['x'.repeat(200_000)]).stream()
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: stream, duplex: 'half' } as const
    expect((await fetch(`${app.address}/api/ask`, init)).status).toBe(413)
  })

  it("lets any site ask, without its visitors' credentials", async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }
    const before = await fetch(`${app.address}/api/ask`, { method: 'OPTIONS', headers })
    expect([before.status, before.headers.get('access-control-allow-origin'), before.headers.get('access-control-allow-headers')]).toEqual([
      204,
      '*',
      'Content-Type, If-None-Match',
    ])
    const asked = await post('/api/ask', { place: 'norwich', act: 'require-id' }, { Origin: 'https://elsewhere.example' })
    expect([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('cache-control')]).toEqual([200, '*', 'no-store'])
    expect(asked.headers.get('set-cookie')).toBeNull()
  })

  it('makes who asks too often wait, and only who does', async () => {
    const other = await serveApp({ EVENHAND_RATE: '20', EVENHAND_PROXY: 'yes' })
    const from = (address: string): Promise<Response> => fetch(`${other.address}/api/acts`, { headers: { 'X-Forwarded-For': address } })
    const statuses: number[] = []
    // WHY: more are sent than are needed, because a point comes back every three seconds, and a busy machine takes its time
    while (statuses.length < 200 && statuses.at(-1) !== 429) statuses.push((await from('192.0.2.1')).status)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(statuses.at(-1)).toBe(429)
    const refused = await from('192.0.2.1')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect((await from('192.0.2.2')).status).toBe(200)
    const compare = async (): Promise<number> =>
      (await fetch(`${other.address}/api/compare?first=vt.fip-2018&second=vt.fip-2018`, { headers: { 'X-Forwarded-For': '192.0.2.3' } })).status
    const compared: number[] = []
    while (compared.length < 10 && compared.at(-1) !== 429) compared.push(await compare())
    expect([compared[0], compared.at(-1)]).toEqual([200, 429])
    other.stop()
  })

  it('logs the pattern of an address, and nothing of what was asked', () => {
    expect(app.log()).toContain('"route":"/api/[...path]"')
    expect(app.log()).not.toMatch(/norwich|require-id|passenger|fip-2018/)
  })
})

describe('open data and pages', () => {
  it.each(['places', 'norms', 'instruments'])('has %s as a table, every column of which the dictionary tells of', async (name) => {
    const response = await fetch(`${app.address}/data/${name}.csv`)
    expect(response.headers.get('content-type')).toContain('text/csv')
    const text = await response.text()
    const rows = text.split('\r\n').slice(1, -1)
    expect(rows).toHaveLength(artefact[name as 'places' | 'norms' | 'instruments'].length)
    const dictionary = await (await fetch(`${app.address}/data/dictionary`)).text()
    for (const column of text.split('\r\n')[0]?.split(',') ?? []) expect(dictionary).toContain(`<code>${column}</code>`)
    const etag = response.headers.get('etag') ?? ''
    expect((await fetch(`${app.address}/data/${name}.csv`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })

  it.each(['/data/policies.csv', '/en/log/2026.csv', '/es/log/2026.csv'])('tells of every column of %s too', async (path) => {
    const dictionary = await (await fetch(`${app.address}/data/dictionary`)).text()
    const [head = ''] = (await (await fetch(`${app.address}${path}`)).text()).split('\r\n')
    expect(head.split(',').length).toBeGreaterThan(8)
    for (const column of head.split(',')) expect(dictionary).toContain(`<code>${column}</code>`)
    expect(dictionary).toContain(path.replace('/es/', '/en/').replace('2026', 'YEAR'))
  })

  it('has the whole law as JSON', async () => {
    const law: unknown = await (await fetch(`${app.address}/data/law.json`)).json()
    const { diagrams, ...contents } = artefact
    expect(law).toMatchObject({ ...JSON.parse(JSON.stringify(contents)), diagrams: [...diagrams.cells] })
    expect((await fetch(`${app.address}/data/constructor.csv`)).status).toBe(404)
  })

  it('has pages without complaint, no wider than a phone, with forms that work', async () => {
    const browser = await startBrowser()
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    for (const path of ['/api', '/data/dictionary']) {
      const messages: string[] = []
      page.on('console', (message) => messages.push(message.text()))
      await page.goto(app.address + path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(messages).toEqual([])
    }
    await page.goto(`${app.address}/api`)
    for (const { path } of operations) expect(await page.textContent('main')).toContain(path)
    await page.getByRole('button', { name: 'Try /api/ask' }).click()
    await page.locator('form[data-try="/api/ask"] output').getByText('"verdict"').waitFor()
    expect(await page.textContent('form[data-try="/api/ask"] output')).toMatch(/^200 \{/)
    expect(new URL(page.url()).search).toBe('')
    await page.locator('form[data-try="/api/ask"] textarea').fill('{')
    await page.getByRole('button', { name: 'Try /api/ask' }).click()
    await page.locator('form[data-try="/api/ask"] output').getByText('not well-formed').waitFor()
    await page.getByRole('button', { name: 'Try /api/standing' }).click()
    await page.waitForURL(/\/api\/standing\?place=us/)
    expect(await page.textContent('body')).toContain('"place":"us/vt/norwich"')
    await browser.close()
  })
})
