// The secret with which cookies are signed: given, or made once and kept in the data folder.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from './schema.ts'

/** WHY 32: what is shorter can be found by trying, and with it anybody can sign cookies as anybody. */
export const shortest = 32

/** The file of a secret holds none: empty, cut short, or written by hand and too short. */
export class SecretBroken extends Error {
  readonly file: string

  constructor(file: string) {
    super(`the file ${file} holds no secret of ${shortest} characters`)
    this.name = 'SecretBroken'
    this.file = file
  }
}

/** The secret. Throws `SecretBroken` where its file holds none, and what the machine says where it cannot be made or read. */
export function secretOf({ EVENHAND_SECRET: given, EVENHAND_DATA: data }: Pick<Settings, 'EVENHAND_SECRET' | 'EVENHAND_DATA'>): string {
  if (given !== undefined) return given
  const folder = resolve(data)
  const file = join(folder, 'secret')
  const kept = read(file) ?? made(folder, file)
  // INVARIANT: nothing shorter signs. The library would take a secret that everybody knows in the place of an empty one
  if (kept.length < shortest) throw new SecretBroken(file)
  return kept
}

/** The file of the secret, where it is there and holds none. Makes nothing. */
export function brokenSecret({ EVENHAND_SECRET: given, EVENHAND_DATA: data }: Pick<Settings, 'EVENHAND_SECRET' | 'EVENHAND_DATA'>): string | undefined {
  if (given !== undefined) return undefined
  const file = join(resolve(data), 'secret')
  const kept = read(file)
  return kept !== undefined && kept.length < shortest ? file : undefined
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined
    throw error
  }
}

/** WHY: it is linked into place, so that the name is there only once all of the file is on the disk; of two programs that start at once, one makes it and both read it. */
function made(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(8).toString('hex')}`
  try {
    const opened = openSync(draft, 'wx', 0o600)
    try {
      writeSync(opened, randomBytes(32).toString('base64url'))
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
    linkSync(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return read(file) ?? ''
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
