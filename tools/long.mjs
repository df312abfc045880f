// npm run long: the conformance suite and what damages the law at full length, and a server killed a hundred times. Takes some twenty minutes on two cores.
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
}
process.exit(
  run(
    ownNode(),
    [
      join(home, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      'conformance',
      'src/store/killed',
      'src/server/rename',
      'src/language/checker',
      ...process.argv.slice(2),
    ],
    sizes,
  ),
)
