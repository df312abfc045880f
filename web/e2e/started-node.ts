// What a file of browser tests begins with: the app served, a browser, and the law it serves; all of it ends with the file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, inject } from 'vitest'
import { type Artefact, readArtefact } from '../../src/artefact/index.ts'
import { elsewhere } from '../../src/decide/index.ts'
import { checkWritten, home, type Served, serveApp, startBrowser } from './browser-node.ts'
import type { Shared } from './servers-node.ts'

export interface Started<App> {
  readonly app: App
  readonly browser: Browser
}

/** WHY: a page of a test lives for a second, and a tenth of what the browser takes would go into making its scripts faster than that needs. */
const short = '--js-flags=--no-turbofan'

/** A browser, and the app that all files of this worker share: for tests that change nothing in it. */
export async function started(): Promise<Started<Shared>> {
  const servers = inject('servers')
  const found = servers[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % servers.length]
  if (found === undefined) throw new Error('no server was started')
  const app = { address: found.address, log: () => readFileSync(found.log, 'utf8') }
  const browser = await startBrowser(short)
  afterAll(async () => {
    await browser.close()
    checkWritten(app.log(), app.address)
  })
  return { app, browser }
}

/** A browser, and an app of the file's own: for tests that write into its database. */
export async function startedAlone(): Promise<Started<Served>> {
  const [app, browser] = await Promise.all([serveApp(), startBrowser(short)])
  afterAll(async () => {
    await browser.close()
    app.stop()
  })
  return { app, browser }
}

/** The law as it was compiled for these tests. */
export async function compiledLaw(): Promise<Artefact> {
  const read = await readArtefact(readFileSync(join(home, 'build/evenhand.law')))
  if (!('artefact' in read)) throw new Error(read.problem)
  return read.artefact
}

/** Places with rules of their own on a day, and two without. */
export function someOfEach(artefact: Artefact, day: string): readonly string[] {
  const found = elsewhere(artefact, { act: 'tell', day, facts: {} })
  if ('problems' in found) throw new Error('no such question')
  return [...found.places.filter((each) => each.own).map((each) => each.place.id), 'us/vt/barnet', 'us/vt/victory']
}
