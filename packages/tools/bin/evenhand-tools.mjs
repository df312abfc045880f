#!/usr/bin/env node
import module from 'node:module'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`evenhand-tools runs on Node 24 and newer; this is ${process.versions.node}`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const { main } = await import('../dist/cli/index.mjs')
  process.exitCode = await main(process.argv.slice(2))
}
