// Files of records on a disk, read in a stream, with a hash of every byte.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { kindOfFile, parquetRows, type RecordSource, textRows } from '../records/index.ts'

/** The files of records at some paths: a folder stands for those in it and in its folders, by name. */
export function recordFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((each) => kindOfFile(each) !== undefined)
          .sort()
          .map((each) => join(path, each))
      : [path],
  )
}

/** A file as a source of rows. `separator`: of a text; by default what its name says. Its rows reject with an error of the file system, of gzip, of csv-parse or of hyparquet. */
export function recordFile(path: string, separator?: string): RecordSource {
  const [hash, size] = [createHash('sha256'), statSync(path).size]
  let [read, digest] = [0, '']
  const counted = new Transform({
    transform(chunk: Uint8Array, _, done) {
      hash.update(chunk)
      read += chunk.length
      done(null, chunk)
    },
    flush(done) {
      digest = hash.digest('hex')
      done()
    },
  })
  const isText = kindOfFile(path) !== 'parquet'
  return {
    name: path,
    size,
    firstRow: isText ? 2 : 1,
    rows: (wanted) =>
      isText ? textRows(bytesOf(path, counted), path, separator) : parquetOf(path, counted, wanted, (share) => (read = Math.floor(share * size))),
    read: () => read,
    hash: () => digest,
  }
}

/** The bytes of a file, unpacked where it is in gzip. */
function bytesOf(path: string, counted: Transform): Readable {
  const unpacked = /\.gz$/i.test(path) ? createGunzip() : new PassThrough()
  pipeline(createReadStream(path), counted, unpacked).catch((error: unknown) => {
    unpacked.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return unpacked
}

/** WHY: it is read twice, because Parquet is read here and there, and a hash from its beginning. */
async function* parquetOf(
  path: string,
  counted: Transform,
  wanted: (heading: string) => boolean,
  read: (share: number) => void,
): AsyncGenerator<readonly (readonly string[])[]> {
  await pipeline(createReadStream(path), counted, async (chunks) => {
    for await (const _ of chunks);
  })
  const file = await open(path)
  try {
    const { size: byteLength } = await file.stat()
    const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> => {
      const { buffer } = await file.read({ buffer: new Uint8Array(end - start), position: start })
      return buffer.buffer
    }
    yield* parquetRows({ byteLength, slice }, wanted, read)
  } finally {
    await file.close()
  }
}
