// Whether this server can do its work: for whoever sends visitors to it, and watches over it.
import { type Store, tryStore } from 'evenhand/store'
import { awayPart } from '#lib/server/away.ts'
import { law } from '#lib/server/law-node.ts'
import { reached } from '#lib/server/reached-node.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import type { RequestHandler } from './$types'

/** The law can be read; the database, where there is one, answers and has its tables. */
export const GET: RequestHandler = async () => {
  const parts = {
    law: await isThere(() => law()),
    database: await isThere(() => reached(async () => triedIfThere(await storeIfThere()))),
  }
  const isReady = Object.values(parts).every((each) => each)
  return Response.json({ ready: isReady, ...parts }, { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

async function triedIfThere(store: Store | undefined): Promise<void> {
  if (store !== undefined) await tryStore(store)
}

async function isThere(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch (error) {
    if (awayPart(error) === undefined) throw error
    return false
  }
}
