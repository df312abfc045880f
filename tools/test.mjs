// npm test: every test, after whatever set-up they need.
import { join } from 'node:path'
import { home, ownNode, run, setUp, setUpBrowser, setUpDatabase } from './setup.mjs'

setUp()
setUpBrowser()
setUpDatabase()
const vitest = join(home, 'node_modules', 'vitest', 'vitest.mjs')
const args = [vitest, 'run', '--reporter=default', '--reporter=json', '--outputFile.json=build/test.json', ...process.argv.slice(2)]
// WHY: there is an end, because a test that never gives way to others is not seen from inside; see docs/testing.md
process.exit(run(ownNode(), args, {}, home, 4))
