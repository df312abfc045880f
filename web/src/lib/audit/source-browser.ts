// A file that was dropped into the page, as a source of rows: read in parts, never whole.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { kindOfFile, parquetRows, type RecordSource, textRows } from 'evenhand/records'

/** Bytes of one part of a Parquet file that are unpacked in the browser. WHY: such a part is in memory whole, and a telephone has little of it. */
const mostAtOnce = 256_000_000

/** A file as a source. `separator`: of a text; by default what its name says. */
export function droppedFile(file: File, separator?: string): RecordSource {
  const hash = sha256.create()
  let [read, digest] = [0, '']
  const counted = (): AsyncIterable<Uint8Array> => {
    const note = (chunk: Uint8Array): void => {
      hash.update(chunk)
      read += chunk.length
    }
    return partsOf(file.stream().pipeThrough(passing(note)))
  }
  async function* rows(wanted: (heading: string) => boolean): AsyncGenerator<readonly (readonly string[])[]> {
    if (kindOfFile(file.name) === 'parquet') {
      for await (const _ of counted());
      const slice = (start: number, end?: number): Promise<ArrayBuffer> => file.slice(start, end).arrayBuffer()
      yield* parquetRows(
        { byteLength: file.size, slice },
        wanted,
        (share) => {
          read = Math.floor(share * file.size)
        },
        mostAtOnce,
      )
    } else {
      const bytes = /\.gz$/i.test(file.name) ? unpacked(counted()) : counted()
      yield* textRows(bytes, file.name, separator)
    }
    digest = bytesToHex(hash.digest())
  }
  return { name: file.name, size: file.size, firstRow: kindOfFile(file.name) === 'parquet' ? 1 : 2, rows, read: () => read, hash: () => digest }
}

function passing(tell: (chunk: Uint8Array) => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      tell(chunk)
      controller.enqueue(chunk)
    },
  })
}

/** WHY: a stream is read by hand, because not every browser can go through one. */
async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function unpacked(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const from = bytes[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const part = await from.next()
      if (part.done === true) controller.close()
      else controller.enqueue(Uint8Array.from(part.value))
    },
  })
  return partsOf(stream.pipeThrough(new DecompressionStream('gzip')))
}
