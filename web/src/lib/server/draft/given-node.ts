// The documents and places of the law in one file, as the language server takes them: for whoever checks a draft, here or in a browser.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Artefact } from 'evenhand/artefact'
import { circuits } from 'evenhand/places'
import { root } from '#lib/draft/address.ts'
import { allDocuments } from '#lib/server/documents-node.ts'
import { madeOnce } from '#lib/server/kept.ts'
import { type ContentCoding, law } from '#lib/server/law-node.ts'

/** What `folderIn` reads. */
export interface FolderTexts {
  readonly uri: string
  readonly documents: readonly { readonly uri: string; readonly text: string }[]
  readonly places: readonly Readonly<Record<string, string>>[]
  readonly circuits: readonly string[]
}

interface Made {
  readonly given: FolderTexts
  readonly file: Uint8Array
  /** SHA-256 of the file. */
  readonly hash: string
}

/** The law as documents; made once. */
export const given = madeOnce(make)

async function make(): Promise<Made> {
  const { artefact } = await law()
  const documents = allDocuments().map(({ path, text }) => ({ uri: `${root}/${path}`, text }))
  const all = { uri: root, documents, places: rowsOf(artefact), circuits }
  const file = new TextEncoder().encode(JSON.stringify(all))
  return { given: all, file, hash: createHash('sha256').update(file).digest('hex') }
}

/** The rows of the table of places. */
function rowsOf({ places, timelines }: Artefact): FolderTexts['places'] {
  return places.map(({ id, name, kind, county = '', division, also, timelines: own }) => {
    const circuit = timelines[Object.values(own)[0] ?? -1]?.circuit ?? ''
    return { id, name, kind, county, circuit, division, also: also.join(';') }
  })
}

const ways = {
  // WHY: it is not packed as small as can be, because the last tenth takes ten times as long
  br: (file: Uint8Array) => promisify(brotliCompress)(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (file: Uint8Array) => promisify(gzip)(file, { level: 9 }),
} as const

const small = new Map<ContentCoding, () => Promise<Uint8Array<ArrayBuffer>>>()

/** The file made smaller; made once. */
export function smallGiven(way: ContentCoding): Promise<Uint8Array<ArrayBuffer>> {
  const making = small.get(way) ?? madeOnce(async () => Uint8Array.from(await ways[way]((await given()).file)))
  small.set(way, making)
  return making()
}
