// The steps of deploy/Containerfile in a plain folder: only what runs, as a user who may write nowhere but in the data folder.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const user = 10_001

/** Throws at the first thing that does not hold. */
export async function asInContainer({ home, folder, port }) {
  const [image, data] = [join(folder, 'image'), join(folder, 'image-data')]
  mkdirSync(image)
  const files = spawnSync('git', ['ls-files'], { cwd: home, encoding: 'utf8' })
    .stdout.split('\n')
    .filter((each) => each !== '')
  for (const each of [...files, 'build/web', 'build/work', 'build/evenhand.law']) {
    mkdirSync(dirname(join(image, each)), { recursive: true })
    cpSync(join(home, each), join(image, each), { recursive: true, verbatimSymlinks: true })
  }
  // WHY: they are links, because the same files are then there a second time without a second gigabyte
  run('cp', ['-al', join(home, 'node_modules'), join(image, 'node_modules')])
  // WHY: it is copied by itself, because it is written anew in place, and that would reach the file it is a link to
  const list = 'node_modules/.package-lock.json'
  rmSync(join(image, list))
  cpSync(join(home, list), join(image, list))
  run('npm', ['prune', '--omit=dev', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], image)
  mkdirSync(data, { mode: 0o700 })
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(data, user, user)
  const program = [join(image, 'node_modules/.bin/node'), 'web/serve.mjs']
  const args = isRoot ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...program] : program
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), EVENHAND_DATA: data }
  const child = spawn(args[0], args.slice(1), { cwd: image, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const get = (path) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined)
  while ((await get('/ready'))?.status !== 200) {
    assert.equal(child.exitCode, null, 'the server ended')
    await setTimeout(200)
  }
  for (const path of ['/en/vt/norwich', '/en/desk', '/api/acts', '/en/draft', '/en/card.pdf/us/vt/norwich']) assert.equal((await get(path)).status, 200, path)
  child.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
}

function run(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  assert.equal(error ?? status, 0, `${program} failed`)
}
