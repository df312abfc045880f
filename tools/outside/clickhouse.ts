// tools/outside/clickhouse.ts: statements on two shards of ClickHouse under one distributed table, held against DuckDB and against our own tables.
// `--rows 100000000` tries so many. What cannot be had here is left out, and that is said.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compileDocuments } from '../../src/corpus/index.ts'
import { readDocuments } from '../../src/folder/index.ts'
import { duckPackage, exitCode, files, fill, freePort, getDuck, hold, inOurTables, leftOut, openDuck, questionsOn, run, sorted } from './rows.ts'

const home = resolve(import.meta.dirname, '../..')
const build = join(home, 'build', 'clickhouse')
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const count = Number(values.rows)
const every = Math.max(1, Math.round(count / 5_000))
const shards = 2

interface Shard {
  readonly port: number
  readonly process: ChildProcess
}

/** A server of its own, that knows the ports of all. */
async function shard(number: number, port: number, ports: readonly number[]): Promise<Shard> {
  const folder = join(build, `shard${number}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [http, between] = [await freePort(), await freePort()]
  const all = ports.map((each) => `<shard><replica><host>127.0.0.1</host><port>${each}</port></replica></shard>`).join('')
  const settings = `<yandex><logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${port}</tcp_port><interserver_http_port>${between}</interserver_http_port><listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>536870912</mark_cache_size><remote_servers><two>${all}</two></remote_servers></yandex>`
  // WHY: one thread each, since there are as many servers as cores
  const users = `<yandex><profiles><default><max_threads>1</max_threads><max_query_size>1000000</max_query_size></default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users><quotas><default></default></quotas></yandex>`
  writeFileSync(join(folder, 'config.xml'), settings)
  writeFileSync(join(folder, 'users.xml'), users)
  const server = spawn('clickhouse-server', [`--config-file=${folder}/config.xml`], { cwd: folder, stdio: 'ignore' })
  for (let tried = 0; tried < 300; tried += 1) {
    if (run('clickhouse-client', '--port', String(port), '--query', 'select 1')) return { port, process: server }
    await setTimeout(100)
  }
  throw new Error(`a server did not start; ${folder}/errors says why`)
}

/** Asks a server; gives its lines of numbers. */
function ask(port: number, sql: string, input: number | 'ignore' = 'ignore'): (number | null)[][] {
  const { status, stdout, stderr } = spawnSync('clickhouse-client', ['--port', String(port), '--multiline', '--query', sql], {
    stdio: [input, 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr.slice(0, 2_000))
  const lines = stdout.split('\n').filter((each) => each !== '')
  return lines.map((line) => line.split('\t').map((each) => (each === '\\N' ? null : Number(each))))
}

for (const each of ['clickhouse-server', 'clickhouse-client']) if (!run('which', each)) leftOut(`${each} (apt-get install clickhouse-server clickhouse-client)`)
if (!getDuck()) leftOut(duckPackage)
const { artefact } = compileDocuments(readDocuments(join(home, 'law')))
if (artefact === undefined) throw new Error('the law has errors')
const duck = await openDuck()
const { towns, one, all, textsOf } = questionsOn(artefact)
const rowsIn = join(build, 'rows')
await fill(duck, { artefact, count, folder: rowsIn }, towns)
console.log(`${count.toLocaleString('en')} rows in ${files} files of Parquet`)

const ports = await Promise.all(Array.from({ length: shards }, freePort))
const servers: Shard[] = []
const stop = (): void => {
  for (const each of servers) each.process.kill('SIGKILL')
  rmSync(build, { recursive: true, force: true })
}
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    stop()
    process.exit(1)
  })
try {
  for (const [number, port] of ports.entries()) servers.push(await shard(number, port, ports))
  const names = artefact.vocabulary.facts.map(({ id }) => id.replaceAll('-', '_'))
  const columns = `id UInt64, ${names.map((each) => `${each} Nullable(Int8)`).join(', ')}, place String, day Date`
  for (const { port } of servers) {
    ask(port, `create table part (${columns}) engine = MergeTree order by id`)
    ask(port, `create table stops as part engine = Distributed(two, default, part)`)
  }
  for (let file = 0; file < files; file += 1) {
    const table = join(build, 'part.csv')
    const from = `select id, ${names.join(', ')}, place, day from '${rowsIn}/${file}.parquet'`
    await duck.runAndReadAll(`copy (${from}) to '${table}' (format csv, header false, delimiter '\t', nullstr '\\N')`)
    const input = openSync(table, 'r')
    ask(ports[file % shards] ?? 0, 'insert into part format TabSeparated', input)
    closeSync(input)
    rmSync(table)
  }
  const [first = 0] = ports
  const [[version] = []] = ask(first, "select toUInt32(splitByChar('.', version())[1]) * 1000 + toUInt32(splitByChar('.', version())[2])")
  const there = ports.map((port) => ask(port, 'select count() from part')[0]?.[0] ?? 0)
  console.log(
    `ClickHouse ${Math.floor((version ?? 0) / 1000)}.${(version ?? 0) % 1000}, ${shards} shards of one thread, with ${there.map((each) => each.toLocaleString('en')).join(' and ')} rows`,
  )

  for (const { name, act, more } of [
    ...['arrest', 'hold', 'tell', 'help-hold'].map((act) => ({ name: `${act} on one day`, act, more: one })),
    ...['tell', 'hold'].map((act) => ({ name: `${act} in 60 places on all days`, act, more: all })),
  ]) {
    const [{ setup, sql }, { setup: ownSetup, sql: own }] = [textsOf(act, 'clickhouse', more), textsOf(act, 'duckdb', more)]
    for (const each of setup) ask(first, each)
    for (const each of ownSetup) await duck.runAndReadAll(each)
    const begun = performance.now()
    const counts = ask(first, `select possible, count() from (${sql}) x group by possible`)
    const seconds = (performance.now() - begun) / 1000
    const expected = (await duck.runAndReadAll(`select possible, count(*) from (${own}) x group by possible`)).getRowsJson()
    hold(`${name}, counts as DuckDB, ${Math.round(count / seconds).toLocaleString('en')} rows a second`, sorted(counts) === sorted(expected))
    const sample = ask(first, `select id, possible from (${sql}) x where id % ${every} = 0`)
    const same = (await duck.runAndReadAll(`select id, possible from (${own}) x where id % ${every} = 0`)).getRowsJson()
    hold(`${name}, row for row as DuckDB, ${sample.length.toLocaleString('en')} rows`, sorted(sample) === sorted(same))
    if (more === one) hold(`${name}, row for row as our own tables`, sorted(sample) === sorted(await inOurTables(duck, artefact, { act, every })))
  }
} finally {
  stop()
}
process.exit(exitCode())
