'use strict'
const t0 = performance.now()
require('node:module').enableCompileCache?.()
process.getBuiltinModule ??= require
const t1 = performance.now()
const { main } = require('../dist/cli/index.cjs')
const t2 = performance.now()
main(process.argv.slice(2)).then((code) => {
  const t3 = performance.now()
  process.exitCode = code
  process.on('exit', () => { console.error([t0, t1 - t0, t2 - t1, t3 - t2, performance.now() - t3].map((x) => x.toFixed(2)).join(' ')) })
})
