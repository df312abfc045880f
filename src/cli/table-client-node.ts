// A database asked by its own program: a statement goes in, rows come out, and no more of them are in memory than stand in a part.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { type TableClient, type TextDigest, textRows, UnreadTable } from '../records/index.ts'
import type { TableAddress } from './table-address.ts'

type Rows = AsyncIterable<readonly (readonly string[])[]>

/** Letters of what a program says of its own fault that are kept. */
const mostTold = 4_000

/** Whoever asks the database at an address. Its answers reject with `UnreadTable`, or with the first line of what the program said, the password struck out. */
export function tableClient(address: TableAddress): TableClient {
  return { database: address.database, ask: (sql) => answered(address, sql) }
}

/** A digest of texts, SHA-256. */
export function textDigest(): TextDigest {
  const hash = createHash('sha256')
  return { add: (text) => void hash.update(text), end: () => hash.digest('hex') }
}

async function* answered(address: TableAddress, sql: string): Rows {
  const statement = address.asked(sql)
  const folder = address.fileOption === undefined ? undefined : mkdtempSync(join(tmpdir(), 'evenhand-sql-'))
  const file = folder === undefined ? undefined : join(folder, 'asked.sql')
  if (file !== undefined) writeFileSync(file, statement)
  const args = [...address.args, ...(file === undefined ? [] : [address.fileOption ?? '', file])]
  const child = spawn(address.program, args, { env: { ...process.env, ...address.env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = `${told}${text}`.slice(-mostTold)
  })
  const ended = endOf(child).finally(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })
  // WHY: a program that ends before it has read all says why by itself
  child.stdin.on('error', () => undefined)
  child.stdin.end(file === undefined ? statement : '')
  let [isRead, fault]: [boolean, unknown] = [false, undefined]
  try {
    yield* rowsOf(address, child.stdout)
    isRead = true
  } catch (error) {
    fault = error
  } finally {
    // WHY: whoever has seen enough leaves no program behind that goes on
    if (!isRead) child.kill()
  }
  const end = await ended
  if (end instanceof Error) throw end
  if (end === 'not-there') throw new UnreadTable('no-program', `${address.program} (${address.install})`)
  if (end !== 0 && told !== '') throw faultIn(address, told)
  if (fault !== undefined) throw fault
  if (end !== 0) throw new Error(`${address.program}: ${end}`)
}

function endOf(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<number | 'not-there' | Error> {
  return new Promise((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? 'not-there' : error))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** What is wrong, by what the program says of it. */
function faultIn({ secret }: TableAddress, told: string): Error {
  const lines = told
    .split('\n')
    .map((each) => (secret === '' ? each : each.replaceAll(secret, '…')).replaceAll(/\b[a-z]+:\/\/\S+/gi, '…').trim())
    .filter(
      (each) =>
        each !== '' && !/^(WARNING|Received exception from server|Using Spark|To adjust|Setting default|Time taken|\d\d\/\d\d\/\d\d .* WARN)/.test(each),
    )
  const words = lines.find((each) => /error|fatal|exception|\[[A-Z_]{6,}\]|fail|denied/i.test(each)) ?? lines[0] ?? ''
  return /password|authentication|permission denied|access denied/i.test(words) ? new UnreadTable('no-entry', words) : new Error(words)
}

function rowsOf({ writes }: TableAddress, output: Readable): Rows {
  return writes === 'csv' ? textRows(output, '', ',') : linesOf(output, writes === 'objects' ? cellsOfObject : cellsOfList)
}

async function* linesOf(output: Readable, cellsIn: (line: string) => readonly string[]): Rows {
  const letters = new TextDecoder()
  let rest = ''
  for await (const chunk of output) {
    const lines = `${rest}${letters.decode(chunk as Uint8Array, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    yield lines.filter((each) => each !== '').map(cellsIn)
  }
  if (rest !== '') yield [cellsIn(rest)]
}

/** SQLite writes a list of objects, one a line. */
function cellsOfObject(line: string): readonly string[] {
  const row: unknown = JSON.parse(line.replace(/^\[/, '').replace(/[,\]]$/, ''))
  return Object.values(row ?? {}).map(String)
}

/** Spark writes a list a line, or what it says of a table as it is. */
function cellsOfList(line: string): readonly string[] {
  const row: unknown = line.startsWith('[') ? JSON.parse(line) : [line]
  return Array.isArray(row) ? row.map(String) : [line]
}
