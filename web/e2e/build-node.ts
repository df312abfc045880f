// Before the browser tests: the law compiled and the app built, once.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export function setup(): void {
  const home = resolve(import.meta.dirname, '../..')
  const run = (args: readonly string[], cwd: string): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
    if (status !== 0) throw new Error(stderr)
  }
  run([join(home, 'bin/evenhand.mjs'), 'compile'], home)
  run([join(home, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], join(home, 'web'))
}
