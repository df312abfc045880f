// Files of records as rows: text with separators, plain or in gzip, read in a stream, with a hash of every byte.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'

const kinds = /\.(csv|tsv|txt)(\.gz)?$/i

/** The files of records at some paths: a folder stands for those in it, by name. */
export function recordFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((each) => kinds.test(each))
          .sort()
          .map((each) => join(path, each))
      : [path],
  )
}

/** What is told of a file while it is read, and once it was. */
export interface FileProgress {
  /** Bytes of the file that were read so far, and all. */
  readonly read: () => number
  readonly size: number
  /** SHA-256 of the file, 64 hexadecimal digits; once it was read. */
  readonly hash: () => string
}

/** The rows of a file, the row of headings too, and how far it was read. Rejects with an error of the file system, of gzip or of csv-parse. */
export function rowsOf(path: string, separator: string | undefined): { readonly rows: AsyncIterable<readonly string[]>; readonly progress: FileProgress } {
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
  // WHY: quotation marks inside of cells are taken as they are, because programs of agencies write them without care
  const parser = parse({
    bom: true,
    delimiter: separator ?? (/\.tsv/i.test(path) ? '\t' : ','),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const unpacked = /\.gz$/i.test(path) ? createGunzip() : new PassThrough()
  pipeline(createReadStream(path), counted, unpacked, parser).catch((error: unknown) => {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return { rows: parser as AsyncIterable<readonly string[]>, progress: { read: () => read, size, hash: () => digest } }
}

/** The first rows of a file, at most so many. */
export async function firstRows(path: string, count: number): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const row of rowsOf(path, undefined).rows) {
    found.push(row)
    if (found.length >= count) break
  }
  return found
}
