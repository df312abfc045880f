#!/usr/bin/env node
'use strict'
// WHY: it is CommonJS, because Node loads that sooner than modules; and loading from a cache takes half of the time, which a Node before 22 cannot
require('node:module').enableCompileCache?.()
process.getBuiltinModule ??= require

const { main } = require('../dist/cli/index.cjs')

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
