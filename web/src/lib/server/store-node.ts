// The one database of this server. Nothing is opened until somebody needs it: the law is served without.
import { isStoreMade, openStore, type Store, storePlace } from 'evenhand/store'

let opened: Promise<Store> | undefined

/** The database, opened at the first call. */
export function store(): Promise<Store> {
  opened ??= openStore(storePlace(process.env)).catch((error: unknown) => {
    // WHY forgotten: a database that could not be reached is asked again by the next who needs it
    opened = undefined
    throw error
  })
  return opened
}

/** The database where there is one already: a page for everybody makes none. */
export async function storeIfThere(): Promise<Store | undefined> {
  return isStoreMade(storePlace(process.env)) ? store() : undefined
}

/** Who does what is done now. */
export function doingNow(by: string) {
  return { by, at: new Date().toISOString(), id: () => crypto.randomUUID() }
}
