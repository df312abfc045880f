// The file of an SQLite database before it is opened: whose it is, that nobody else can read it, and that it is not one that was emptied.
import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type StoreProblem, storeProblemOf, unavailable } from './unavailable.ts'

/** Beside a database from its first day: a file that is missing or empty is then one that was lost, and not a first start. */
function markOf(file: string): string {
  return `${file}.made`
}

/** Whether a database is there, or was: one that was lost is told, and not taken for none. */
export function wasMade(file: string): boolean {
  return existsSync(file) || existsSync(markOf(file))
}

/** Makes the file ready to be opened, and a first one where there never was one. Throws what `storeProblemOf` can tell. */
export function prepareFile(file: string): void {
  try {
    const folder = dirname(file)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    keepToOwner(folder)
    if (!existsSync(file)) {
      if (existsSync(markOf(file)) || existsSync(`${file}-wal`)) throw unavailable('missing')
      makeFirst(file)
    } else if (statSync(file).size === 0) throw unavailable('emptied')
    if (!existsSync(markOf(file))) writeFileSync(markOf(file), `${new Date().toISOString()}\n`, { mode: 0o600 })
  } catch (error) {
    const problem = storeProblemOf(error) ?? ofSystem(error)
    throw problem === undefined ? error : unavailable(problem, error)
  }
}

/** Takes from everybody but the owner what they may do with the folder and the files in it. */
function keepToOwner(folder: string): void {
  const { uid, mode } = statSync(folder)
  // WHY: a folder in which everybody may write is refused too, because it is the machine's, like /tmp, and must not be closed
  if ((process.getuid !== undefined && uid !== process.getuid()) || (mode & 0o1000) !== 0) throw unavailable('not-ours')
  closeToOthers(folder, mode)
  for (const name of readdirSync(folder)) {
    const each = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (each?.isFile() === true && each.uid === uid) closeToOthers(join(folder, name), each.mode)
  }
}

function closeToOthers(path: string, mode: number): void {
  if ((mode & 0o077) === 0) return
  try {
    chmodSync(path, mode & 0o700)
  } catch (error) {
    // WHY: SQLite takes its journals away while we look
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** WHY: it is made in two steps, so that it is never there empty under its name, and only one of two programs that start at once makes it. SQLite gives its journals the mode of the file. */
function makeFirst(file: string): void {
  const part = `${file}.${randomUUID()}.part`
  try {
    closeSync(openSync(part, 'wx', 0o600))
    const database = new Database(part)
    database.pragma('journal_mode = WAL')
    database.close()
    linkSync(part, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${part}${rest}`, { force: true })
  }
}

function ofSystem(error: unknown): StoreProblem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'not-ours'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-room'
    case 'EROFS':
      return 'read-only'
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EIO':
      return 'unreachable'
    default:
      return undefined
  }
}
