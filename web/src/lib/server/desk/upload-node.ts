// Checklists that were sent and not yet confirmed: in memory only, for a quarter of an hour, and few at a time.
import type { Checked, Voter } from 'evenhand/petition'
import { type ChecklistRow, importChecklist, type Stamp, type Store, voterRow } from 'evenhand/store'
import type { Outcome } from '#lib/server/work/outcome.ts'
import { type Asker, work } from '#lib/server/work/work-node.ts'

interface Whose {
  /** Made by the page, unguessable. */
  readonly upload: string
  readonly person: string
  readonly place: string
  readonly asOf: string
}

export interface Upload extends Whose {
  readonly checked: CheckedUpload
  /** None where there are mistakes. */
  readonly voters: readonly Voter[]
}

const minutes = 15
/** WHY so few: a list of a city is some megabytes, and two clerks do not read in more than this at once. */
const most = 4
const waiting = new Map<string, Upload>()

/** What is shown of a file before it is taken: never what stands in it, but for its columns. */
export type CheckedUpload = Checked & { readonly first: readonly (readonly string[])[] }

/** Reads a whole file in a thread of work. What was found waits to be looked at, and a good one for its confirmation. */
export async function checkUpload(whose: Whose, bytes: Uint8Array, asker: Asker): Promise<Outcome<unknown>['kind']> {
  const outcome = await work('table-check', { bytes }, asker)
  if (outcome.kind !== 'done') return outcome.kind
  const { checked, voters } = outcome.value
  waiting.delete(whose.upload)
  for (const oldest of [...waiting.keys()].slice(0, Math.max(0, waiting.size - most + 1))) waiting.delete(oldest)
  const upload = { ...whose, checked: { ...checked, first: voters.slice(0, 3).map(cells) }, voters }
  waiting.set(whose.upload, upload)
  setTimeout(() => waiting.get(whose.upload) === upload && waiting.delete(whose.upload), minutes * 60_000).unref()
  return outcome.kind
}

/** What waits under a key, for who sent it. */
export function uploadOf(upload: string, person: string, place: string): Upload | undefined {
  const found = waiting.get(upload)
  return found?.person === person && found.place === place ? found : undefined
}

/** Takes it over. The same upload twice is one checklist. */
export async function importUpload(store: Store, { upload, place, asOf, voters }: Upload, stamp: Stamp): Promise<ChecklistRow> {
  const row = await importChecklist(store, { id: upload, place, asOf, voters: voters.map(voterRow) }, stamp)
  waiting.delete(upload)
  return row
}

/** A voter in the order of the columns that are shown. */
function cells({ last, first, middle, suffix, address, town, status }: Voter): readonly string[] {
  return [last, first, middle, suffix, address, town, status]
}
