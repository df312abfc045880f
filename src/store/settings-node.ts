// Where the database and the secret of this installation are: in the data folder, unless the environment says otherwise.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Where } from './open-node.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of everything that this installation keeps: `EVENHAND_DATA`, or `data` where the program was started. */
export function dataFolder(environment: Environment): string {
  return resolve(environment['EVENHAND_DATA'] ?? 'data')
}

/** The database: `DATABASE_URL`, or a file in the data folder. */
export function storePlace(environment: Environment): Where {
  const url = environment['DATABASE_URL']
  return url === undefined || url === '' ? { file: join(dataFolder(environment), 'evenhand.db') } : { url }
}

/** The secret with which cookies are signed: `EVENHAND_SECRET`, or a file in the data folder, made where there is none. */
export function secretOf(environment: Environment): string {
  const given = environment['EVENHAND_SECRET']
  if (given !== undefined && given !== '') {
    if (given.length < 32) throw new Error('EVENHAND_SECRET is too short: give at least 32 characters, or leave it out')
    return given
  }
  const folder = dataFolder(environment)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'secret')
  try {
    // WHY exclusive: of two programs that start at once, one makes it and the other reads it
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
