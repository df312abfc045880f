// What a ZIP file holds, walked through once with what it unfolds to counted: what it says of its own sizes is not believed.
import { type Entry, fromBufferPromise } from 'yauzl'

/** WHY: a policy of 400 pages with its pictures comes to some 30 MB; twenty-five times what a file weighs is text, and more is a bomb. */
export const mostUnfolded = 200_000_000
/** Of one part that is text. */
const mostText = 60_000_000
const mostParts = 5_000

export type ZipLook =
  | { readonly kind: 'good'; readonly names: ReadonlySet<string>; readonly text: (name: string) => string }
  | { readonly kind: 'bad'; readonly because: 'broken' | 'unfolds-too-much' | 'encrypted' }

/** Walks through every part; keeps the text of those that `wanted` names. */
export async function lookIntoZip(bytes: Uint8Array, wanted: readonly string[]): Promise<ZipLook> {
  const kept = new Map<string, string>()
  const names = new Set<string>()
  let left = mostUnfolded
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: false })
    if (zip.entryCount > mostParts) return { kind: 'bad', because: 'unfolds-too-much' }
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry
      if (isEncrypted(entry)) return { kind: 'bad', because: 'encrypted' }
      names.add(fileName)
      if (fileName.endsWith('/')) continue
      const isText = /\.(xml|rels)$/iu.test(fileName)
      const parts: Uint8Array[] = []
      let size = 0
      const stream = await zip.openReadStreamPromise(entry)
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          left -= chunk.length
          size += chunk.length
          if (left < 0 || (isText && size > mostText)) return { kind: 'bad', because: 'unfolds-too-much' }
          if (wanted.includes(fileName)) parts.push(chunk)
        }
      } finally {
        stream.destroy()
      }
      if (wanted.includes(fileName)) kept.set(fileName, new TextDecoder().decode(Buffer.concat(parts)))
    }
  } catch {
    // WHY: every error is taken, because only the file is read in here, and it fails where the file is not what it says of itself
    return { kind: 'bad', because: 'broken' }
  }
  return { kind: 'good', names, text: (name) => kept.get(name) ?? '' }
}

function isEncrypted({ generalPurposeBitFlag }: Entry): boolean {
  return (generalPurposeBitFlag & 1) === 1
}
