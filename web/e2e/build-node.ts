// Before the browser tests: the app built, once.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export function setup(): void {
  const home = resolve(import.meta.dirname, '../..')
  const run = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  run(join(home, 'tools/build-web.mjs'))
}
