// The private key of a log, in a file that only its owner reads.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeKeys, publishedOf, readSigner, type Signer } from './key-node.ts'

/** A key of a log that signs. `published`: the key by which everybody knows its signatures. */
export interface KeptSigner {
  readonly signer: Signer
  readonly published: string
}

/** The key in a file; undefined where there is no file, `broken` where it holds none. */
export function keptSigner(file: string): KeptSigner | 'broken' | undefined {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8').trim()
  const [signer, published] = [readSigner(text), publishedOf(text)]
  return signer === undefined || published === undefined ? 'broken' : { signer, published }
}

/** Makes a key under a name and keeps it in a file. A file that is there is put aside under the name of the moment, never written over. */
export function keepNewSigner(file: string, name: string, moment: string): KeptSigner {
  const { secret, published } = makeKeys(name)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (existsSync(file)) renameSync(file, `${file}.${moment.replaceAll(/[^0-9TZ]/g, '')}`)
  writeFileSync(file, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  const signer = readSigner(secret)
  if (signer === undefined) throw new Error('invariant broken: a key that was made cannot be read')
  return { signer, published }
}
