// Checklists that were sent and not yet confirmed: in memory only, for a quarter of an hour, and few at a time.

import { isDay } from 'evenhand/base'
import { local } from 'evenhand/procedure'
import type { CheckedChecklist, NamedColumns, Voter } from 'evenhand/signatures'
import { type ChecklistRow, importChecklist, type Stamp, type Store, voterRow } from 'evenhand/store'
import type { JobOutcome } from '#lib/server/work/outcome.ts'
import { type PackedVoters, unpacked } from '#lib/server/work/packed-voters.ts'
import type { Posted } from '#lib/server/work/posted.ts'
import { type JobAsker, work } from '#lib/server/work/work-node.ts'
import { textOf } from './typed.ts'

interface Whose {
  /** Made by the page, unguessable. */
  readonly upload: string
  readonly person: string
  readonly place: string
  readonly asOf: string
}

export interface Upload extends Whose {
  readonly checked: CheckedUpload
  /** How many voters; none where there are mistakes. */
  readonly count: number
  readonly packed: PackedVoters['packed']
  /** The file, where its columns are still to be named. */
  readonly file: Uint8Array<ArrayBuffer> | undefined
  /** How its columns were named, this time or the last. */
  readonly named: NamedColumns | undefined
}

const minutes = 15
/** WHY: a list of a city is some megabytes, and two clerks do not read in more than this at once. */
const most = 4
const waiting = new Map<string, Upload>()

/** What is shown of a file before it is taken: never what stands in it, but for its columns. */
export type CheckedUpload = CheckedChecklist & { readonly first: readonly (readonly string[])[] }

/** What a form with a checklist holds, as it was typed. */
export interface TypedUpload {
  readonly upload: string
  readonly asOf: string
}

type CheckedForm = 'file' | 'gone' | JobOutcome<unknown>['kind']

/** Today where the towns are. */
export function today(): string {
  return local(new Date().toISOString()).slice(0, 10)
}

/**
 * Reads a posted file in a thread of work. What was found waits to be looked at, and a good one for its confirmation. A day that is none is today until
 * then: no file is sent twice for it. `named`: how the columns of the last file were named.
 */
export async function checkUpload(
  whose: Pick<Whose, 'person' | 'place'>,
  named: NamedColumns | undefined,
  posted: Posted,
  asker: JobAsker,
): Promise<TypedUpload & { readonly came: CheckedForm }> {
  const outcome = await work('table-check', { ...posted, place: whose.place, named }, asker)
  if (outcome.kind !== 'done') return { upload: '', asOf: '', came: outcome.kind }
  const { fields, read } = outcome.value
  const day = textOf(fields['as-of'])
  const typed = { upload: textOf(fields['upload']), asOf: isDay(day) ? day : today() }
  if (read === undefined) return { ...typed, came: 'file' }
  if (!/^[0-9a-f-]{36}$/.test(typed.upload)) return { ...typed, came: 'gone' }
  keep({ ...whose, ...typed, named, ...shownOf(read) })
  return { ...typed, came: 'done' }
}

/** Reads a file that waits once more, with its columns named. */
export async function checkNamed(upload: Upload, named: NamedColumns, asker: JobAsker): Promise<Exclude<CheckedForm, 'file'>> {
  if (upload.file === undefined) return 'gone'
  const outcome = await work('table-named', { file: upload.file, place: upload.place, named }, asker)
  if (outcome.kind !== 'done') return outcome.kind
  // WHY: the file stays, so that what was named wrongly can be named again
  keep({ ...upload, named, ...shownOf(outcome.value), file: upload.file })
  return 'done'
}

type ReadFile = Pick<Upload, 'file' | 'count' | 'packed'> & { readonly checked: CheckedChecklist; readonly first: readonly Voter[] }

function shownOf({ checked, first, count, packed, file }: ReadFile): Pick<Upload, 'checked' | 'file' | 'count' | 'packed'> {
  return { checked: { ...checked, first: first.map(cells) }, count, packed, file }
}

function keep(upload: Upload): void {
  waiting.delete(upload.upload)
  for (const oldest of [...waiting.keys()].slice(0, Math.max(0, waiting.size - most + 1))) waiting.delete(oldest)
  waiting.set(upload.upload, upload)
  setTimeout(() => waiting.get(upload.upload) === upload && waiting.delete(upload.upload), minutes * 60_000).unref()
}

/** What waits under a key, for who sent it. */
export function uploadOf(upload: string, person: string, place: string): Upload | undefined {
  const found = waiting.get(upload)
  return found?.person === person && found.place === place ? found : undefined
}

/** Takes it over. The same upload twice is one checklist. */
export async function importUpload(store: Store, { upload, place, packed, named }: Upload, asOf: string, stamp: Stamp): Promise<ChecklistRow> {
  const row = await importChecklist(
    store,
    { id: upload, place, asOf, voters: unpacked(packed).map(voterRow), ...(named === undefined ? {} : { columns: named }) },
    stamp,
  )
  waiting.delete(upload)
  return row
}

/** A voter in the order of the columns that are shown. */
function cells({ last, first, middle, suffix, address, town, status }: Voter): readonly string[] {
  return [last, first, middle, suffix, address, town, status]
}
