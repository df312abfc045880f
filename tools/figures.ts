// npm run figures: what the house is like in numbers, so that a change for the worse is seen. `--json` for programs; `--names 40 --seed 8` draws exported names.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/base/index.ts'
import { circlesOf } from './figures/circles.ts'
import { unusedDoorNames } from './figures/doors.ts'
import { looseTypes } from './figures/loose-types.ts'
import { exportedNames, twiceMeant } from './figures/names.ts'
import { sizes } from './figures/sizes.ts'
import { sourcesOf } from './figures/sources.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, names: { type: 'string' }, seed: { type: 'string' } } })
const sources = sourcesOf(resolve(import.meta.dirname, '..'))
const names = exportedNames(sources)

if (values.names === undefined) {
  const { rooms, files } = sizes(sources)
  const { handedOut, unused } = unusedDoorNames(sources)
  const house = {
    rooms,
    files,
    names: { exported: names.length, withoutSentence: names.filter((each) => !each.hasSentence).length, twiceMeant: twiceMeant(names) },
    doors: { handedOut, unused },
    any: looseTypes(sources),
    circles: circlesOf(sources.home),
  }
  process.stdout.write(values.json ? `${JSON.stringify(house, null, 2)}\n` : table(house))
} else {
  const random = seededRandom(Number(values.seed ?? '1'))
  const left = names.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  for (let drawn = Number(values.names); drawn > 0 && left.length > 0; drawn -= 1) {
    const [each] = left.splice(Math.floor(random() * left.length), 1)
    if (each !== undefined) process.stdout.write(`${each.name.padEnd(28)} ${each.file}\n`)
  }
}

interface House {
  readonly rooms: ReturnType<typeof sizes>['rooms']
  readonly files: ReturnType<typeof sizes>['files']
  readonly names: { readonly exported: number; readonly withoutSentence: number; readonly twiceMeant: ReturnType<typeof twiceMeant> }
  readonly doors: ReturnType<typeof unusedDoorNames>
  readonly any: readonly string[]
  readonly circles: readonly string[]
}

function table({ rooms, files, names, doors, any, circles }: House): string {
  const row = (name: string, ...cells: readonly (string | number)[]) => `${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(11)).join('')}`
  const listed = (found: readonly string[]) => found.map((each) => `    ${each}`)
  return `${[
    row('place', 'files', 'code', 'tests', 'generated'),
    ...rooms.map((each) => row(each.place, each.files, each.code, each.tests, each.generated)),
    row('all', ...(['files', 'code', 'tests', 'generated'] as const).map((kind) => rooms.reduce((sum, each) => sum + each[kind], 0))),
    '',
    row('lines of a file of code: half have at most', files.median),
    row('lines of a file of code: nine in ten have at most', files.ninetieth),
    row('longest file of code', files.longest.lines, `  ${files.longest.file}`),
    row('names exported', names.exported),
    row('… without a sentence', names.withoutSentence),
    row('names of types with two meanings', names.twiceMeant.length),
    ...listed(names.twiceMeant.map((each) => `${each.name}: ${each.files.join(', ')}`)),
    row('names that doors hand out', doors.handedOut),
    row('… without an outside user', doors.unused.length),
    ...listed(doors.unused),
    row('any', any.length),
    ...listed(any),
    row('circles', circles.length),
    ...listed(circles),
  ].join('\n')}\n`
}
