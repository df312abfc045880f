// A PostgreSQL of its own for tests: a cluster in a temporary folder, on a socket in it, started with the first database and ended with the tests.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Cluster {
  /** Where its files are. */
  readonly data: string
  /** The address of a fresh, empty database. */
  readonly fresh: () => string
  /** Ends the server at once, as a loss of power does: it writes nothing more. */
  readonly crash: () => void
  /** Starts it again after a crash. */
  readonly restart: () => void
  /** Holds the server with all its processes, so that it takes connections and answers nothing; `resume` lets it go on. */
  readonly hold: () => void
  readonly resume: () => void
  readonly stop: () => void
}

/** Where Debian and others put the server's programs; undefined where there is none. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((each) => join(root, each, 'bin')).find((each) => existsSync(join(each, 'initdb')))
}

/** A cluster that starts with its first database, so that tests of the other engine do not wait for it. Throws where PostgreSQL is not installed. */
export function startCluster(): Cluster {
  const bin = programs()
  if (bin === undefined) throw new Error('these tests use PostgreSQL: install it (apt-get install postgresql)')
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-pg-'))
  const data = join(folder, 'data')
  // WHY: another user runs it, because the server refuses to run as root
  const isRoot = process.getuid?.() === 0
  const run = (program: string, ...args: readonly string[]): string => {
    const whole = [join(bin, program), ...args]
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...whole] : whole
    const { status, stdout, stderr } = spawnSync(first, rest, { encoding: 'utf8', cwd: folder })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
    return stdout
  }
  const make = (): void => {
    if (isRoot) {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout))
      chownSync(folder, uid ?? 0, gid ?? 0)
    }
    run('initdb', '-D', data, '-U', 'evenhand', '--auth=trust', '--encoding=UTF8', '--locale=C')
    start()
  }
  const start = (): void => {
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-c listen_addresses='' -k ${folder}`, 'start')
  }
  const crash = (): void => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  }
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    const main = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    const others = spawnSync('ps', ['-o', 'pid=', '--ppid', main], { encoding: 'utf8' }).stdout.split('\n')
    for (const each of [main, ...others].map(Number).filter((pid) => pid > 1)) process.kill(each, name)
  }
  let count = 0
  return {
    data,
    fresh: () => {
      if (count === 0) make()
      count += 1
      const name = `test_${process.pid}_${count}`
      run('psql', '-q', '-h', folder, '-U', 'evenhand', '-d', 'postgres', '-c', `create database ${name}`)
      return `postgres://evenhand@localhost/${name}?host=${encodeURIComponent(folder)}`
    },
    crash,
    restart: start,
    hold: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    stop: () => {
      if (count > 0) crash()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
