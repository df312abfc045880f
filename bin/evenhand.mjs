#!/usr/bin/env node
// Starts the command line, with the Node that comes with the package where the machine's own is too old to run it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join, resolve } from 'node:path'

const home = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const program = join(home, 'src/cli/main.ts')

if (!existsSync(join(home, 'node_modules', 'commander'))) {
  console.error('evenhand is not set up yet: run `npm start` once in its folder')
  process.exitCode = 2
} else if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache?.(join(home, 'build', 'cache'))
  const { main } = await import(program)
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = join(home, 'node_modules/.bin/node')
  const { status } = spawnSync(existsSync(own) ? own : 'node', [join(home, 'bin/evenhand.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
