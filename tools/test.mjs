// npm test: every test, after whatever set-up they need.
import { join } from 'node:path'
import { home, ownNode, run, setUp, setUpBrowser, setUpDatabase } from './setup.mjs'

setUp()
setUpBrowser()
setUpDatabase()
const vitest = join(home, 'node_modules', 'vitest', 'vitest.mjs')
process.exit(run(ownNode(), [vitest, 'run', '--reporter=default', '--reporter=json', '--outputFile.json=build/test.json', ...process.argv.slice(2)]))
