#!/usr/bin/env node
// Starts the command line, with the Node that comes with the package where the machine's own is too old to run it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join, resolve } from 'node:path'

const home = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const program = join(home, 'src/cli/main.ts')
const own = join(home, 'node_modules/.bin/node')
// WHY: the environment is marked, because a Node in that place that is too old as well would start itself without end
const mark = 'EVENHAND_RESTARTED'

if (!existsSync(join(home, 'node_modules', 'commander'))) {
  console.error('evenhand is not set up yet: run `npm start` once in its folder')
  process.exitCode = 2
} else if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache?.(join(home, 'build', 'cache'))
  process.stdout.on('error', (error) => {
    // WHY: a program that reads only the first lines of an answer is no mistake of ours
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const { main } = await import(program)
  process.exitCode = await main(process.argv.slice(2))
} else if (process.env[mark] !== undefined || !existsSync(own)) {
  const found = existsSync(own) ? `${own} is ${process.versions.node}` : `this is ${process.versions.node}, and ${own} is missing`
  console.error(`evenhand runs on Node 24; ${found}: run \`npm start\` once in its folder`)
  process.exitCode = 2
} else {
  const { status } = spawnSync(own, [join(home, 'bin/evenhand.mjs'), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, [mark]: '1' } })
  process.exitCode = status ?? 1
}
