// npm run long: the conformance suite and what damages the law at full length, and servers killed two hundred times. Then changes of the program are tried, for two hours, and the API from outside, and a cluster.
import { join } from 'node:path'
import { home, ownNode, run, setUp } from './setup.mjs'

setUp()
const sizes = {
  EVENHAND_LAWS: '2000',
  EVENHAND_SITUATIONS: '1000',
  EVENHAND_FUZZ: '100000',
  EVENHAND_Z3: '200',
  EVENHAND_KILLS: '50',
  EVENHAND_RENAMES: '10',
  EVENHAND_EDITS: '100',
  EVENHAND_DAMAGE: '20000',
}
const tests = run(
  ownNode(),
  [
    join(home, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'conformance',
    'src/artefact/whole',
    'src/store/killed',
    'src/store/requests/log-killed',
    'src/lsp/rename',
    'src/language/checker',
    ...process.argv.slice(2),
  ],
  sizes,
)
// what is measured here and not passed or failed: which changes of the program no test notices
const changes = run(ownNode(), [join(home, 'tools', 'mutate.ts'), '--minutes', '120'])
const outside = run(ownNode(), [join(home, 'tools', 'outside', 'api.ts'), '--examples', '300'])
const spark = run(ownNode(), [join(home, 'tools', 'outside', 'spark.ts'), '--rows', '100000000', '--one'])
const clickhouse = run(ownNode(), [join(home, 'tools', 'outside', 'clickhouse.ts'), '--rows', '20000000'])
process.exit([tests, changes, outside, spark, clickhouse].find((each) => each !== 0) ?? 0)
