// Records as columns, against a walk through the partial diagrams, row by row.
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { impossible } from '../artefact/index.ts'
import { blocksOf } from './blocks.ts'
import { setsOf } from './columns.ts'
import { partialOf, possibleFor, setOf } from './partial.ts'

const { artefact } = await theLaw()
const sizes = artefact.vocabulary.facts.map((fact) => fact.answers.length)

it.each(['arrest', 'hold', 'tell', 'help-hold'])('leave what the diagrams leave, in all editions of all places: %s', (act) => {
  const actor = artefact.vocabulary.acts.find((each) => each.id === act)?.actor ?? ''
  const cells = [...new Set(artefact.timelines.flatMap((each) => (each.editions[`${actor} ${act}`] ?? []).map(({ cell }) => cell)))]
  const partial = partialOf(
    artefact.diagrams,
    cells.map((cell) => artefact.cells[cell]?.verdict ?? -1),
    impossible(artefact),
  )
  const blocks = blocksOf(partial, artefact.order, sizes)
  const random = seeded(23)
  // WHY: more rows than are gone through at once, and not a multiple of them
  const count = 10_001
  const without = blocks.blocks[0]?.facts[0]
  const known = sizes.flatMap((size, fact) => {
    const values = Uint8Array.from({ length: count }, () => (random.chance(0.3) ? size : random.between(0, size - 1)))
    return fact === without ? [] : [[fact, values] as const]
  })
  const columns = new Map(known)
  const roots = Int32Array.from({ length: count }, () => random.between(0, cells.length - 1))
  const found = setsOf(
    blocks,
    columns,
    roots.map((root) => blocks.starts[root] ?? -1),
  )
  const valueIn = (row: number) => (fact: number) => {
    const value = columns.get(fact)?.[row]
    return value === sizes[fact] ? undefined : value
  }
  const expected = Int32Array.from({ length: count }, (_, row) => possibleFor(partial, partial.roots[roots[row] ?? -1] ?? -1, valueIn(row)))
  expect(found).toEqual(expected)
})

it('where no fact matters the state is the set', () => {
  const silent = setOf([artefact.verdicts.indexOf('silent')])
  const blocks = blocksOf({ facts: [], children: [], roots: [-1 - silent] }, artefact.order, sizes)
  expect([...setsOf(blocks, new Map(), Int32Array.of(0, 0))]).toEqual([silent, silent])
})
