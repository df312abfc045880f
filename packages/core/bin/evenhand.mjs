#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import module from 'node:module'

// WHY: loading the program from a cache takes half of the time; a Node before 22 has none
module.enableCompileCache?.()
process.stdout.on('error', (error) => {
  // WHY: a program that reads only the first lines of an answer is no mistake of ours
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { main } = await import('../dist/cli/index.mjs')
process.exitCode = await main(process.argv.slice(2), version)
