// The public log on this server: published every hour, if one was begun, and read for its page. Nothing waits for it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { areasOf } from 'evenhand/requests'
import { currentLog, logFolder, logKeyFile, publishLog, type Store } from 'evenhand/store'
import { keptSigner } from 'evenhand/transparency'
import { today } from '#lib/today.ts'
import { law } from './law-node.ts'
import { settings } from './settings-node.ts'

/** Days after the end of a month before it is told. */
const delay = 30
const every = 3_600_000

/** Publishes what is due now, and again each hour. What does not come about is tried again the next time; `evenhand log publish` says why. */
export function publishHourly(store: Store): void {
  const publish = (): void => {
    publishDue(store).catch(() => undefined)
  }
  publish()
  setInterval(publish, every).unref()
}

async function publishDue(store: Store): Promise<void> {
  const { EVENHAND_DATA: data } = settings
  const [log, kept] = [await currentLog(store.db), keptSigner(logKeyFile(data))]
  if (log === undefined || kept === undefined || kept === 'broken') return
  const { artefact } = await law()
  const terms = { today: today(), delay, chainOf: (agency: string) => areasOf(artefact, agency) }
  await publishLog(store, kept.signer, logFolder(data, log.number), terms, new Date().toISOString())
}

/** A file of a published log: a checkpoint, a tile or a bundle of entries. INVARIANT: nothing else in the data folder has such a path. */
const published = /^[1-9]\d{0,3}\/(checkpoint|tile\/(entries|\d{1,2})(\/x\d{3})*\/\d{3}(\.p\/\d{1,3})?)$/

/** The bytes of a file of a log; undefined where there is none. */
export async function publishedFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!published.test(path)) return undefined
  return readFile(join(settings.EVENHAND_DATA, 'log', path)).then(
    (bytes) => Uint8Array.from(bytes),
    () => undefined,
  )
}
