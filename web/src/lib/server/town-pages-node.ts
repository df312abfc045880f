// Every page of a town in a language, in one file: what a device keeps of the town. WHY: it is one file, because each page asked for by itself would cost the
// server, and whoever asks, seventy requests at a visit; packed together they are as large as three of them.
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** The file, and the policy under which its pages are shown. */
export interface TownFile {
  readonly file: Uint8Array<ArrayBuffer>
  readonly policy: string
}

interface Asked {
  /** What the file is made from: two with one name are the same. */
  readonly name: string
  /** The town's, as people call it. */
  readonly town: string
  readonly addresses: readonly string[]
  /** Asks this server. */
  readonly fetch: typeof fetch
}

/** How many are kept at hand, of some 35 kB each. */
const most = 200
const ready = new Map<string, TownFile>()
let turn: Promise<unknown> = Promise.resolve()
const zip = promisify(gzip)

/** Whether the file is at hand. */
export function isReady(name: string): boolean {
  return ready.has(name)
}

/** The file; undefined where one of its pages could not be made just now. WHY: pages are made in turn, so that whoever asks at the same time for the same is given the same, and others get to their pages in between. */
export function townFile(asked: Asked): Promise<TownFile | undefined> {
  const made = turn.then(() => ready.get(asked.name) ?? make(asked))
  turn = made.catch(() => undefined)
  return made
}

async function make({ name, town, addresses, fetch }: Asked): Promise<TownFile | undefined> {
  const pages: Record<string, string> = {}
  let policy = ''
  for (const address of addresses) {
    // WHY: no cookies are sent, because it is the same for everybody who asks
    const page = await fetch(address, { credentials: 'omit', headers: { Accept: 'text/html' } })
    if (!page.ok) return undefined
    pages[address] = await page.text()
    policy = page.headers.get('Content-Security-Policy') ?? policy
    await setImmediate()
  }
  const made = { file: Uint8Array.from(await zip(JSON.stringify({ name: town, pages }), { level: 9 })), policy }
  const [oldest] = ready.keys()
  if (ready.size >= most && oldest !== undefined) ready.delete(oldest)
  ready.set(name, made)
  return made
}
