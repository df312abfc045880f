// What a file of browser tests begins with: the app served, a browser, and the law it serves; all of it ends with the file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll } from 'vitest'
import { type Artefact, readArtefact } from '../../src/artefact/index.ts'
import { elsewhere } from '../../src/decide/index.ts'
import { home, type Served, serveApp, startBrowser } from './browser-node.ts'

/** The app and a browser for the tests of one file. */
export async function started(): Promise<{ readonly app: Served; readonly browser: Browser }> {
  const [app, browser] = await Promise.all([serveApp(), startBrowser()])
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
