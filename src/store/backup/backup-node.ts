// A backup: every row of one moment in one compressed file of JSON lines, the same for both databases, with a hash at its end.
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Store } from '../open-node.ts'
import { carried, isCarried, type PortableRow, type PortableTable, portable } from './portable.ts'

const version = 1

export interface Backup {
  readonly at: string
  /** The migrations that had been run. */
  readonly migrations: readonly string[]
  readonly rows: readonly (readonly [PortableTable, PortableRow])[]
  readonly sha256: string
}

export type BackupProblem = 'not-a-backup' | 'damaged' | 'newer'

/** Writes a backup, readable by nobody else. It is there under its name only when it is whole and on disk; that it was made is kept in the database. */
export async function writeBackup(store: Store, file: string, at: string): Promise<Backup> {
  const { migrations, rows } = await snapshot(store)
  const lines = [JSON.stringify({ evenhand: 'data', version, at, migrations }), ...rows.map((each) => JSON.stringify(each))]
  const sha256 = hashOf(lines)
  const bytes = gzipSync([...lines, JSON.stringify({ rows: rows.length, sha256 })].join('\n'))
  const part = `${file}.part`
  try {
    // WHY: the file is made anew, because one that was left there keeps the mode that it had
    await rm(part, { force: true })
    const handle = await open(part, 'wx', 0o600)
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  // WHY: it is noted afterwards, because whoever lets names go later has to be told that they are in this backup too
  await store.db
    .insertInto('backup')
    .values({ id: randomUUID(), at, name: basename(file) })
    .execute()
  return { at, migrations, rows, sha256 }
}

/** Reads a backup and checks it as a whole. Rejects where the file cannot be read. */
export async function readBackup(file: string): Promise<Backup | { readonly problem: BackupProblem }> {
  const bytes = await readFile(file)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { problem: 'not-a-backup' }
  const text = unzipped(bytes)
  if (text === undefined) return { problem: 'damaged' }
  const all = text.split('\n')
  const [lines, end] = [all.slice(0, -1), parsed(all.at(-1) ?? '')]
  const head = parsed(lines[0] ?? '')
  if (!isRecord(head) || head['evenhand'] !== 'data') return { problem: 'not-a-backup' }
  if (typeof head['version'] !== 'number' || typeof head['at'] !== 'string') return { problem: 'damaged' }
  if (head['version'] !== version) return { problem: 'newer' }
  const sha256 = hashOf(lines)
  if (!isRecord(end) || end['sha256'] !== sha256 || end['rows'] !== lines.length - 1) return { problem: 'damaged' }
  const { migrations } = head
  if (!Array.isArray(migrations) || migrations.length === 0 || !migrations.every((each) => typeof each === 'string')) return { problem: 'damaged' }
  const rows = lines.slice(1).map(rowOf)
  if (rows.includes('damaged')) return { problem: 'damaged' }
  // WHY: it is called newer, because whoever wrote it knew a table that this program does not
  if (rows.some((each) => each === undefined)) return { problem: 'newer' }
  return { at: head['at'], migrations, rows: rows.filter((each) => each !== undefined && each !== 'damaged'), sha256 }
}

/** All rows of one moment, in an order that depends on nothing but them. */
async function snapshot({ db, engine }: Store): Promise<Pick<Backup, 'migrations' | 'rows'>> {
  const transaction = engine === 'postgresql' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction()
  return transaction.execute(async (within) => {
    if (engine === 'postgresql') await sql`set transaction read only`.execute(within)
    const run = await within.selectFrom('kysely_migration').select('name').orderBy('name').execute()
    const rows: (readonly [PortableTable, PortableRow])[] = []
    for (const table of carried) {
      const found = await sql<Readonly<Record<string, unknown>>>`select * from ${sql.table(table)}`.execute(within)
      const written = found.rows.map((each) => portable(each)).map((row) => ({ row, text: JSON.stringify(row) }))
      written.sort((a, b) => (a.text < b.text ? -1 : 1))
      for (const { row } of written) rows.push([table, row])
    }
    return { migrations: run.map((each) => each.name), rows }
  })
}

function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256')
  for (const each of lines) hash.update(each).update('\n')
  return hash.digest('hex')
}

function unzipped(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A row of a backup; undefined where its table is not known. */
function rowOf(line: string): readonly [PortableTable, PortableRow] | 'damaged' | undefined {
  const read = parsed(line)
  if (!Array.isArray(read) || read.length !== 2) return 'damaged'
  const [table, row] = read as readonly unknown[]
  if (typeof table !== 'string' || !isRecord(row) || Array.isArray(row)) return 'damaged'
  const isPlain = Object.values(row).every((each) => each === null || typeof each === 'string' || typeof each === 'number')
  if (!isPlain) return 'damaged'
  return isCarried(table) ? [table, portable(row)] : undefined
}
