// tools/outside/spark.ts: statements on a cluster of Spark with two workers, held against DuckDB and against our own tables; then a worker is killed in the middle.
// `--rows 100000000` tries so many, `--one` times one worker too, `--timed` nothing but that. What cannot be had from a registry is left out, and that is said.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Artefact } from '../../src/artefact/index.ts'
import { compileDocuments } from '../../src/corpus/index.ts'
import { readDocuments } from '../../src/folder/index.ts'
import { duckPackage, exitCode, files, fill, freePort, getDuck, hold, inOurTables, leftOut, openDuck, questionsOn, run, sorted } from './rows.ts'

const home = resolve(import.meta.dirname, '../..')
const build = join(home, 'build', 'spark')
const venv = join(build, 'venv')
const rowsIn = join(build, 'rows')
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, one: { type: 'boolean', default: false }, timed: { type: 'boolean', default: false } },
})
const count = Number(values.rows)
const every = Math.max(1, Math.round(count / 5_000))
const pyspark = 'pyspark==4.3.0'

function installed(): void {
  if (!run('java', '-version')) leftOut('Java (apt-get install default-jre-headless)')
  const isThere = existsSync(join(venv, 'bin', 'spark-submit'))
  if (!isThere && !(run('python3', '-m', 'venv', venv) && run(join(venv, 'bin', 'pip'), 'install', '--quiet', pyspark))) leftOut(pyspark)
  if (!run('taskset', '--version')) leftOut('taskset (apt-get install util-linux)')
  if (!getDuck()) leftOut(duckPackage)
}

/** A cluster: its address, and how to kill one of its workers and all of it. */
interface Cluster {
  readonly master: string
  readonly kill: (worker: number) => void
  readonly stop: () => void
}

async function cluster(workers: number): Promise<Cluster> {
  const [port, ui] = [await freePort(), await freePort()]
  const master = `spark://127.0.0.1:${port}`
  const spark = join(venv, 'lib', readdirSync(join(venv, 'lib'))[0] ?? '', 'site-packages', 'pyspark')
  const env = { ...process.env, SPARK_HOME: spark, SPARK_LOCAL_IP: '127.0.0.1', SPARK_WORKER_DIR: join(build, 'work'), SPARK_DAEMON_MEMORY: '512m' }
  const program = join(spark, 'bin', 'spark-class')
  const start = (...args: readonly string[]): ChildProcess => {
    const [first = '', ...others] = args
    // WHY: a group of its own, so that a worker dies with what it started, as when its machine is lost
    return spawn(first, others, { env, stdio: 'ignore', detached: true })
  }
  const first = start(program, 'org.apache.spark.deploy.master.Master', '--host', '127.0.0.1', '--port', String(port), '--webui-port', String(ui))
  const others = await Promise.all(
    Array.from({ length: workers }, async (_, core) => {
      const address = ['--host', '127.0.0.1', '--webui-port', String(await freePort()), master]
      // WHY: a worker of one core is held to it, because its machine would collect garbage and compile on the others too, and one worker would be measured with two cores
      return start(...['taskset', '-c', String(core), program, 'org.apache.spark.deploy.worker.Worker', '--cores', '1', '--memory', '2g'], ...address)
    }),
  )
  const end = (each: ChildProcess | undefined): void => {
    if (each?.pid === undefined) return
    try {
      process.kill(-each.pid, 'SIGKILL')
    } catch {
      // WHY: it may have been killed before
    }
  }
  const stop = (): void => [...others, first].forEach(end)
  // WHY: what is in groups of its own would go on after this program is ended
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop()
      process.exit(1)
    })
  return { master, kill: (worker) => end(others[worker]), stop }
}

/** What the program on the cluster answers. */
interface Answer {
  readonly version?: string
  readonly counts?: (number | null)[][]
  readonly seconds?: number
  readonly sample?: (number | null)[][]
  readonly middle?: readonly [done: number, all: number]
}

/** A program on a cluster that is asked and answers in lines. */
function driver(master: string, workers: number) {
  const job = JSON.stringify({ master, rows: rowsIn, workers, bytes: String(Math.max(1_000_000, Math.round((count * 8) / files))) })
  const program = spawn(join(venv, 'bin', 'python'), [join(import.meta.dirname, 'spark.py'), job], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  program.stderr.pipe(createWriteStream(join(build, 'log')))
  const lines = createInterface(program.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<Answer> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the program on the cluster ended; ${join(build, 'log')} says why`)
    return JSON.parse(value) as Answer
  }
  const ask = (what: 'make' | 'count' | 'time' | 'sample' | 'watch', sql: string): Promise<Answer> => {
    program.stdin.write(`${JSON.stringify({ do: what, sql, every })}\n`)
    return next()
  }
  return { next, ask, end: () => program.stdin.end(), kill: () => program.kill('SIGKILL') }
}

installed()
const { artefact } = compileDocuments(readDocuments(join(home, 'law')))
if (artefact === undefined) throw new Error('the law has errors')
const duck = await openDuck()
const { towns, one, all, textsOf } = questionsOn(artefact)
await fill(duck, { artefact, count, folder: rowsIn }, towns)
console.log(`${count.toLocaleString('en')} rows in ${files} files of Parquet`)

// WHY: not as joins, of which each line is a task of its own: 900 lines took a minute and a half, however few rows there were
const tried = [
  { name: 'arrest on one day', act: 'arrest', dialect: 'spark', more: one },
  { name: 'tell in 60 places on all days', act: 'tell', dialect: 'spark', more: all },
  { name: 'hold in 60 places on all days', act: 'hold', dialect: 'spark', more: all },
] as const

async function onCluster(workers: number, isWhole: boolean): Promise<void> {
  const there = await cluster(workers)
  const program = driver(there.master, workers)
  try {
    const { version } = await program.next()
    console.log(`Spark ${version}, ${workers} worker${workers === 1 ? '' : 's'}, each held to a core of its own`)
    for (const { name, act, dialect, more } of tried) {
      const { setup, sql } = textsOf(act, dialect, more)
      for (const each of setup) await program.ask('make', each)
      const { counts = [], seconds = 0 } = await program.ask(isWhole ? 'count' : 'time', sql)
      const { setup: ownSetup, sql: own } = textsOf(act, 'duckdb', more)
      for (const each of ownSetup) await duck.runAndReadAll(each)
      const expected = (await duck.runAndReadAll(`select possible, count(*) from (${own}) x group by possible`)).getRowsJson()
      hold(`${name}, counts as DuckDB, ${Math.round(count / seconds).toLocaleString('en')} rows a second`, sorted(counts) === sorted(expected))
      if (!isWhole) continue
      const { sample = [] } = await program.ask('sample', sql)
      const same = (await duck.runAndReadAll(`select id, possible from (${own}) x where id % ${every} = 0`)).getRowsJson()
      hold(`${name}, row for row as DuckDB, ${sample.length.toLocaleString('en')} rows`, sorted(sample) === sorted(same))
      if (more === one) hold(`${name}, row for row as our own tables`, sorted(sample) === sorted(await inOurTables(duck, artefact as Artefact, { act, every })))
    }
    if (!isWhole) return
    const { act, dialect, more } = tried[1]
    const { sql } = textsOf(act, dialect, more)
    const { counts: before = [] } = await program.ask('count', sql)
    const { middle, counts: early } = await program.ask('watch', sql)
    if (middle === undefined) console.log(`left out: ${(early ?? []).length} counts were there before a worker could be killed`)
    else {
      there.kill(1)
      const { counts = [] } = await program.next()
      hold(`a worker killed when ${middle[0]} of ${middle[1]} parts were done: the same counts`, sorted(counts) === sorted(before))
    }
    program.end()
  } finally {
    program.kill()
    there.stop()
  }
}

if (!values.timed) await onCluster(2, true)
if (values.one || values.timed) {
  await onCluster(1, false)
  await onCluster(2, false)
}
rmSync(rowsIn, { recursive: true, force: true })
process.exit(exitCode())
