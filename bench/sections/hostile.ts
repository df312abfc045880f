// What others wait for while somebody sends what is dear to work out: an ordinary page and /health, beside the same at rest.
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { hostileOf, hostilePlace, type Sizes } from '../../conformance/hostile.ts'
import { goodWorkbook, hostileTables } from '../../conformance/hostile-tables.ts'
import type { Artefact } from '../../src/artefact/index.ts'
import { type Served, serveApp } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { madePerson } from '../../web/e2e/signed-in-node.ts'
import { sessionCookie } from '../../web/src/lib/server/accounts/cookies.ts'
import { held, median } from '../measure.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const part =
  (share: number) =>
  (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
const p95 = part(0.95)
const p99 = part(0.99)

const restBar = 3
const atOnce = 10
/** Milliseconds after which whoever attacks closes the connection, and after which the server is to have nothing left to do. */
const patience = 30_000
const pages = ['/en', '/health'] as const

/** Sends one request of an attack, from an address of its own or from one for all. */
type Send = (number: number, signal: AbortSignal) => Promise<Response>

interface Attack {
  readonly name: string
  readonly send: Send
}

/** Prints, for each attack: how it was answered, what it cost, and how the others fared meanwhile. */
export async function hostile({ vocabulary }: Artefact): Promise<void> {
  heading('11. While others send what is dear')
  if (!existsSync('/proc/self/stat')) {
    console.log('this section reads what a process used from /proc, which is not here')
    return
  }
  setup()
  const app = await serveApp({ EVENHAND_RATE: '600', EVENHAND_PROXY: 'yes' })
  try {
    const attacks = await attacksOn(app, vocabulary)
    await warmUp(app)
    // WHY: each is asked once before, because what a page is made with is read when it is first asked for, and the law in each thread
    for (const { send } of attacks) await answered(send(atOnce, AbortSignal.timeout(patience)))
    await atRest(app)
    const rest = await watched(app, setTimeout(8_000))
    console.log(
      `at rest, ms: ${pages.map((page) => `${page} ${figure(median(rest.times[page]))}, p95 ${figure(p95(rest.times[page]))}, p99 ${figure(p99(rest.times[page]))}`).join('; ')}\n`,
    )
    const rows: string[][] = []
    const bars: string[] = []
    for (const { name, send } of attacks) {
      const before = used(app.pid)
      const [began, end] = [performance.now(), AbortSignal.timeout(patience)]
      const statuses = Promise.all(Array.from({ length: atOnce }, (_, number) => answered(send(number, end))))
      const seen = await watched(app, statuses)
      const wall = (performance.now() - began) / 1_000
      const worst = pages.map((page) => median(seen.times[page]) / median(rest.times[page]))
      const slower = pages.flatMap((page) => [median, p95, p99].map((of) => ratio(of(seen.times[page]), of(rest.times[page]))))
      rows.push([name, counted(await statuses), figure(wall), figure(used(app.pid) - before), figure(seen.peak), ...slower])
      bars.push(`  ${bar(Math.max(...worst) <= restBar, `${name}: others wait at most ${figure(Math.max(...worst))}× as long as at rest (bar ${restBar}×)`)}`)
      await atRest(app)
    }
    console.log(table(['attack, ten at once', 'answers', 'wall s', 'CPU s', 'peak MB', '/en median', 'p95', 'p99', '/health median', 'p95', 'p99'], rows))
    console.log(`\n${bars.join('\n')}`)
  } finally {
    app.stop()
  }
}

async function attacksOn(app: Served, vocabulary: Artefact['vocabulary']): Promise<readonly Attack[]> {
  const { cookie } = await madePerson(app, { roles: ['clerk'], place: hostilePlace })
  const from = (number: number) => ({ Accept: 'text/html', Origin: app.address, 'X-Forwarded-For': `192.0.2.${number + 1}` })
  const draft =
    (text: (number: number) => string, address: (number: number) => number): Send =>
    (number, signal) =>
      fetch(`${app.address}/en/draft?/check`, {
        method: 'POST',
        signal,
        headers: from(address(number)),
        body: new URLSearchParams({ text: text(number), place: hostilePlace }),
      })
  const files = [...hostileTables.map((each) => each.make()), goodWorkbook(100_000)]
  const checklist: Send = (number, signal) => {
    const form = new FormData()
    form.set('upload', crypto.randomUUID())
    form.set('as-of', '2026-01-10')
    form.set('file', new File([Uint8Array.from(files[(number * 2) % files.length] ?? [])], 'list.xlsx'))
    const headers = { ...from(number), Cookie: `${sessionCookie(app.address)}=${cookie}` }
    return fetch(`${app.address}/en/desk/checklist/${hostilePlace}?/check`, { method: 'POST', signal, headers, body: form, redirect: 'manual' })
  }
  const of = (kind: string, sizes: Partial<Sizes>, seed?: number): string => hostileOf(kind, vocabulary, sizes, seed)
  const dayOf = (number: number): string => `2024-0${(number % 9) + 1}-15`
  return [
    {
      name: 'drafts of 4 to 16 pairs, ten addresses',
      send: draft(
        (number) => of('pairs of facts far apart', { pairs: 4 + (number % 7) * 2 }),
        (number) => number,
      ),
    },
    {
      name: 'drafts of 16 pairs, one address',
      send: draft(
        () => of('pairs of facts far apart', { pairs: 16 }),
        () => 0,
      ),
    },
    {
      name: 'drafts of 200 brackets, more than can be worked out',
      send: draft(
        (number) => of('tests in brackets', { brackets: 200 }, number),
        (number) => number,
      ),
    },
    {
      name: 'drafts of 40 exceptions, more than can be worked out',
      send: draft(
        (number) => of('exceptions', { exceptions: 40 }, number),
        (number) => number,
      ),
    },
    {
      name: 'definitions that double, 12 to 24',
      send: draft(
        (number) => of('definitions that double, and a norm on the last', { doublings: 12 + (number % 7) * 2 }),
        (number) => number,
      ),
    },
    {
      name: 'drafts of 300 norms',
      send: draft(
        (number) => of('norms, each on another fact', { norms: 300 }, number),
        (number) => number,
      ),
    },
    { name: 'tables: hostile ones of each kind, one good', send: checklist },
    {
      name: 'comparisons of ever new days',
      send: (number, signal) =>
        fetch(`${app.address}/en/compare?first=${hostilePlace}@${dayOf(number)}&second=us/vt/burlington@${dayOf(number + 3)}`, {
          signal,
          headers: from(number),
        }),
    },
    {
      name: 'forty comparisons each from one address',
      send: async (number, signal) => {
        let last = await fetch(`${app.address}/api/compare?first=vt.fip-2018&second=vt.fip-2024@2024-01-${number + 10}`, { signal, headers: from(0) })
        for (let at = 1; at < 40; at += 1)
          last = await fetch(`${app.address}/api/compare?first=vt.fip-2018&second=vt.fip-2024@2023-${(at % 9) + 1}-${number + 10}`, {
            signal,
            headers: from(0),
          })
        return last
      },
    },
    {
      name: 'sheets of ten towns',
      send: (number, signal) => fetch(`${app.address}/en/sheet.pdf/${hostilePlace}?on=${dayOf(number)}`, { signal, headers: from(number) }),
    },
  ]
}

/** The status, or that the connection was closed by who asked. */
async function answered(asked: Promise<Response>): Promise<string> {
  try {
    const response = await asked
    await response.arrayBuffer()
    return String(response.status)
  } catch {
    return 'closed'
  }
}

function counted(statuses: readonly string[]): string {
  return [...Map.groupBy(statuses, (each) => each)].map(([status, all]) => `${all.length} × ${status}`).join(', ')
}

interface Seen {
  readonly times: Readonly<Record<(typeof pages)[number], readonly number[]>>
  /** Megabytes. */
  readonly peak: number
}

/** Asks for the ordinary pages, one after the other, until something is over. */
async function watched(app: Served, over: Promise<unknown>): Promise<Seen> {
  const times = { '/en': [] as number[], '/health': [] as number[] }
  const state = { isOver: false }
  void over.finally(() => {
    state.isOver = true
  })
  let peak = 0
  do {
    for (const page of pages) {
      const start = performance.now()
      await asked(app, page)
      times[page].push(performance.now() - start)
    }
    peak = Math.max(peak, held(app.pid))
    await setTimeout(20)
  } while (!state.isOver)
  return { times, peak }
}

/** WHY: it is tried twice, because a connection that the server has just let go is no answer. */
async function asked(app: Served, page: string): Promise<void> {
  const once = async (): Promise<void> => void (await (await fetch(app.address + page)).arrayBuffer())
  await once().catch(once)
}

async function warmUp(app: Served): Promise<void> {
  for (let at = 0; at < 200; at += 1) for (const page of pages) await asked(app, page)
}

/** WHY: what one attack left to do must not be counted for the next. */
async function atRest(app: Served): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const before = used(app.pid)
    await setTimeout(1_000)
    if (used(app.pid) - before < 0.1) return
  }
}

/** Seconds of a processor that a process used, all its threads together. */
function used(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}
