// The parts of a ZIP file, unfolded piece by piece. What they come to is counted while they unfold: what a file says of its own sizes is not believed.
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { mostParts, mostUnfolded } from './table-limits.ts'

/** Why a part is not given any further. */
export type UnfoldingMistake = 'spreadsheet-broken' | 'unfolds-too-much'

/** A piece of the text of a part, or what ends it. */
export type TextPiece = string | { readonly code: UnfoldingMistake }

export interface Parts {
  readonly has: (name: string) => boolean
  /** The text of a part that is there. All parts that are read share one limit. */
  readonly text: (name: string) => AsyncGenerator<TextPiece>
}

/** The parts by their names; undefined where it is no ZIP file that can be read. */
export async function partsOf(bytes: Uint8Array): Promise<Parts | undefined> {
  const opened = await opening(bytes)
  if (opened === undefined) return undefined
  const { zip, entries } = opened
  let left = mostUnfolded
  return {
    has: (name) => entries.has(name),
    async *text(name) {
      const stream = await unfolding(zip, entries.get(name))
      if (stream === undefined) {
        yield { code: 'spreadsheet-broken' }
        return
      }
      const decoder = new TextDecoder()
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          left -= chunk.length
          if (left < 0) {
            yield { code: 'unfolds-too-much' }
            return
          }
          yield decoder.decode(chunk, { stream: true })
        }
        yield decoder.decode()
      } catch {
        // WHY: every error is taken, because only the stream is asked in here, and it fails where the file is not what it says of itself
        yield { code: 'spreadsheet-broken' }
      } finally {
        stream.destroy()
      }
    },
  }
}

async function opening(bytes: Uint8Array): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> } | undefined> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    if (zip.entryCount > mostParts) return undefined
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return { zip, entries }
  } catch {
    // WHY: every error is taken, because only the directory of the file is read in here
    return undefined
  }
}

async function unfolding(zip: ZipFile, entry: Entry | undefined): Promise<Readable | undefined> {
  if (entry === undefined || !entry.canDecodeFileData()) return undefined
  try {
    return await zip.openReadStreamPromise(entry)
  } catch {
    // WHY: every error is taken, because in here only the place of the part in the file is looked up
    return undefined
  }
}
