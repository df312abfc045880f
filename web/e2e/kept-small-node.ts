// Loaded into every server under test before its own program: what brotli made of a large file is kept in a folder for the servers after it. The bytes are those that it would make itself.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import zlib, { type BrotliOptions, type CompressCallback } from 'node:zlib'

const { brotliCompress } = zlib
const folder = process.env['KEPT_SMALL']

function kept(file: Uint8Array, options: BrotliOptions, done: CompressCallback): void {
  const name = createHash('sha256').update(JSON.stringify(options)).update(file).digest('hex')
  const place = join(folder ?? '', name)
  try {
    const found = readFileSync(place)
    setImmediate(done, null, found)
  } catch {
    brotliCompress(file, options, (error, made) => {
      // WHY: it gets its name when it is whole, because servers start at the same time
      if (!(error instanceof Error)) renameSync(written(`${place}.${process.pid}`, made), place)
      done(error, made)
    })
  }
}

function written(place: string, made: Uint8Array): string {
  writeFileSync(place, made)
  return place
}

if (folder !== undefined) {
  zlib.brotliCompress = kept as typeof brotliCompress
  // WHY: named imports see it only after this
  syncBuiltinESMExports()
}
