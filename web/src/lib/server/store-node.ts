// The one database of this server. Nothing is opened until somebody needs it: the law is served without.
import type { EventEmitter } from 'node:events'
import process from 'node:process'
import { databaseOf } from 'evenhand/settings'
import { isStoreMade, openStore, type Store } from 'evenhand/store'
import { kept } from './kept.ts'
import { settings } from './settings-node.ts'

/** WHY so wide: the event is the framework's, and the platform's types do not know it. */
const events: EventEmitter = process

/** The database, opened at the first call, and closed when the server stops. */
export const store = kept(async () => {
  const opened = await openStore(databaseOf(settings))
  events.once('sveltekit:shutdown', (_: unknown, waitFor: (closing: Promise<void>) => void) => waitFor(opened.close()))
  return opened
})

/** The database where there is one already: a page for everybody makes none. */
export async function storeIfThere(): Promise<Store | undefined> {
  return isStoreMade(databaseOf(settings)) ? store() : undefined
}

/** Who does what is done now. */
export function doingNow(by: string) {
  return { by, at: new Date().toISOString(), id: () => crypto.randomUUID() }
}
