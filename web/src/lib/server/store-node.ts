// The one database of this server. Nothing is opened until somebody needs it: the law is served without.
import type { EventEmitter } from 'node:events'
import process from 'node:process'
import { databaseOf } from 'evenhand/settings'
import { isStoreMade, openStore, type Store, sweep } from 'evenhand/store'
import { madeOnce } from './kept.ts'
import { publishHourly } from './public-log-node.ts'
import { settings } from './settings-node.ts'

/** WHY: the type is so wide, because the event is the framework's, and the platform's types do not know it. */
const events: EventEmitter = process

/** The database, opened at the first call, and closed when the server stops. */
export const store = madeOnce(async () => {
  const opened = await openStore(databaseOf(settings))
  events.once('sveltekit:shutdown', (_: unknown, waitFor: (closing: Promise<void>) => void) => waitFor(opened.close()))
  // WHY: it begins here, so that a server that ended before the files were clean goes on with it
  sweepSoon(opened)
  publishHourly(opened)
  return opened
})

/** The database where there is one already: a page for everybody makes none. */
export async function storeIfThere(): Promise<Store | undefined> {
  return isStoreMade(databaseOf(settings)) ? store() : undefined
}

const againAfter = 60_000
let isSweeping = false

/** Sweeps out of the files what was deleted, and again each minute until nobody reads it any more. Nobody waits for it. */
export function sweepSoon(of: Store): void {
  if (isSweeping) return
  isSweeping = true
  const again = (): void => {
    isSweeping = false
    setTimeout(() => sweepSoon(of), againAfter).unref()
  }
  sweep(of, () => new Date().toISOString()).then((swept) => {
    if (swept === 'done') isSweeping = false
    else again()
  }, again)
}

/** Who does what is done now. */
export function doingNow(by: string) {
  return { by, at: new Date().toISOString(), id: () => crypto.randomUUID() }
}
