// The one database of this server. Nothing is opened until somebody needs it: the law is served without.
import { isStoreMade, openStore, type Store, storePlace, sweep } from 'evenhand/store'

let opened: Promise<Store> | undefined

/** The database, opened at the first call. */
export function store(): Promise<Store> {
  if (opened !== undefined) return opened
  opened = openStore(storePlace(process.env)).catch((error: unknown) => {
    // WHY forgotten: a database that could not be reached is asked again by the next who needs it
    opened = undefined
    throw error
  })
  // WHY here: a server that ended before the files were clean goes on with it
  opened.then(sweepSoon, () => undefined)
  return opened
}

/** The database where there is one already: a page for everybody makes none. */
export async function storeIfThere(): Promise<Store | undefined> {
  return isStoreMade(storePlace(process.env)) ? store() : undefined
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
