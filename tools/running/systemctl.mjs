// In the place of systemctl while docs/running.md is tried: it does what the units say, as far as a program without systemd can.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const folder = process.env['RUNNING']
const words = process.argv.slice(2).filter((each) => !each.startsWith('-'))
const [command, what = ''] = words
const state = join(folder, what)

if (command === 'daemon-reload') process.exit(0)
if (what === 'nginx') process.exit(reloadNginx())
const unit = readFileSync(join(folder, 'etc/systemd/system', what), 'utf8')
const fieldOf = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
if (what.endsWith('.timer')) process.exit(existsSync('/usr/bin/systemd-analyze') ? run('systemd-analyze', ['calendar', fieldOf('OnCalendar')]) : 0)
if (command === 'stop' || command === 'restart') await stop()
if (command !== 'stop') start()

function start() {
  const settings = Object.fromEntries(
    readFileSync(fieldOf('EnvironmentFile'), 'utf8')
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  const env = { PATH: process.env['PATH'], ...settings }
  const options = { cwd: fieldOf('WorkingDirectory'), env }
  const args = fieldOf('ExecStart').split(' ')
  if (fieldOf('Type') === 'oneshot') process.exit(run(args[0], args.slice(1), options))
  const log = openSync(join(folder, 'journal'), 'a')
  // WHY: a shell runs it, because that writes down with which code the service ended
  const script = 'state=$1; shift; "$@" & echo $! >"$state.pid"; wait $!; echo $? >"$state.code"'
  for (const each of ['pid', 'code']) rmSync(`${state}.${each}`, { force: true })
  spawn('sh', ['-c', script, 'sh', state, ...args], { ...options, detached: true, stdio: ['ignore', log, log] }).unref()
}

async function stop() {
  process.kill(Number(readFileSync(`${state}.pid`, 'utf8')), 'SIGTERM')
  while (!existsSync(`${state}.code`)) await setTimeout(50)
  const code = readFileSync(`${state}.code`, 'utf8').trim()
  if (code === '0') return
  console.error(`${what} ended with ${code}`)
  process.exit(1)
}

function reloadNginx() {
  // WHY: the file is looked into, because a test for it leaves an empty one
  const pid = join(folder, 'nginx.pid')
  return existsSync(pid) && readFileSync(pid, 'utf8') !== '' ? run('nginx', ['-s', 'reload']) : run('nginx', [])
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'inherit', ...options }).status ?? 1
}
