// Reading a checklist of a hundred thousand voters: time, and how far the memory grows.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { figure, heading, table } from '../table.ts'

const sizes = [10_000, 100_000]
const program = join(import.meta.dirname, '../import/read-one.ts')

interface ReadOnce {
  readonly voters: number
  readonly check: number
  readonly bring: number
  readonly grown: number
}

/** Prints the time of both passes, and the peak of the memory over what the process had with the file in hand. */
export async function importing(): Promise<void> {
  heading('9. Reading a checklist')
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  try {
    const rows: string[][] = []
    for (const size of sizes) {
      const csv = join(folder, `${size}.csv`)
      writeFileSync(
        csv,
        rowsOf(size)
          .map((row) => `${row.join(',')}\n`)
          .join(''),
      )
      const xlsx = join(folder, `${size}.xlsx`)
      writeFileSync(xlsx, await writeXlsxFile(rowsOf(size).map((row) => row.map((value) => ({ value })))).toBuffer())
      const ways = [
        ['CSV, two passes', csv, 'passes'],
        ['CSV, all at once', csv, 'once'],
        ['XLSX, two passes', xlsx, 'passes'],
      ] as const
      for (const [name, file, how] of ways) rows.push([name, figure(size), figure(statSync(file).size / 1_000_000), ...readApart(file, how, size)])
    }
    console.log(table(['checklist', 'voters', 'file MB', 'check ms', 'bring ms', 'memory grown MB'], rows))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readApart(file: string, how: string, size: number): readonly string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, file, how], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  // INVARIANT: read-one.ts printed it
  const read = JSON.parse(stdout) as ReadOnce
  if (read.voters !== size) throw new Error(`${read.voters} of ${size} voters were read`)
  return [figure(read.check), read.bring < 1 ? '' : figure(read.bring), figure(read.grown)]
}

/** WHY: the sample is not used, because it draws house after house until it has enough, and there are not so many streets. */
function rowsOf(size: number): readonly (readonly string[])[] {
  const head = ['Voter ID', 'Last Name', 'First Name', 'Middle Name', 'Suffix', 'Street Number', 'Street Name', 'Town', 'Status', 'Year of Birth']
  const firsts = ['Ada', 'Beth', 'Carl', 'Dora', 'Emil', 'Fay', 'Gus']
  const row = (at: number): readonly string[] => [
    String(100_000_000 + at),
    `Made${(at * 7919) % 20_011}`,
    firsts[at % firsts.length] ?? '',
    at % 3 === 0 ? 'Q' : '',
    '',
    String((at % 997) + 1),
    `Road ${Math.floor(at / 997)}`,
    'Norwich',
    at % 30 === 0 ? 'Challenged' : 'Active',
    '1900',
  ]
  return [head, ...Array.from({ length: size }, (_, at) => row(at))]
}
