// What a record leaves open, against the reference evaluator in every situation that fits the record.
import { describe, expect, it } from 'vitest'
import { generateLaw } from '../../conformance/generate.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { compiled, isPossible, numbers, reference, situated, situations } from '../../conformance/ways.ts'
import { impossible } from '../artefact/index.ts'
import { cellOf, editionOn } from '../decide/index.ts'
import { reach } from '../diagram/index.ts'
import { blocksOf } from './blocks.ts'
import { setsOf } from './columns.ts'
import { outcomesIn, partialOf, possibleFor, setOf } from './partial.ts'

const { artefact: whole } = await theLaw()

describe('generated laws', () => {
  it('leave exactly the verdicts of the situations that fit a record, given or in tables', async () => {
    const random = seeded(19)
    let compared = 0
    for (let round = 0; round < 40; round += 1) {
      const law = generateLaw(random, { facts: 5, answers: 3, norms: 6 })
      const artefact = await compiled(law)
      const here = situated(artefact, {})
      const cell = cellOf(artefact, editionOn(here, here.day))
      if (cell === undefined) continue
      const sizes = law.vocabulary.facts.map((fact) => fact.answers.length)
      const partial = partialOf(artefact.diagrams, [cell.verdict], impossible(artefact))
      const blocks = blocksOf(partial, artefact.order, sizes, 20)
      const oracle = [...situations(law)]
        .filter((each) => isPossible(law, each))
        .map((each) => ({ values: numbers(law, each), is: reference(law, each).verdict }))
      const records = Array.from({ length: 25 }, () => sizes.map((size) => (random.chance(0.4) ? undefined : random.between(0, size - 1))))
      const columns = new Map(sizes.map((size, fact) => [fact, Uint8Array.from(records, (record) => record[fact] ?? size)]))
      const inTables = setsOf(blocks, columns, new Int32Array(records.length).fill(blocks.starts[0] ?? 0))
      for (const [row, record] of records.entries()) {
        const fitting = oracle.filter(({ values }) => record.every((value, fact) => value === undefined || values[fact] === value))
        const expected = setOf(fitting.map(({ is }) => artefact.verdicts.indexOf(is)))
        const found = possibleFor(partial, partial.roots[0] ?? -1, (fact) => record[fact])
        // WHY: a cell tells apart only the impossible situations whose givens bear on it, so one that nothing here forbids may be left
        if (expected !== 0) expect([record, outcomesIn(found)]).toEqual([record, outcomesIn(expected)])
        expect(inTables[row]).toBe(found)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(500)
  })
})

describe('the law', () => {
  const cells = [...new Set(whole.timelines.flatMap((each) => Object.values(each.editions).flatMap((list) => list.map((edition) => edition.cell))))]
  const roots = cells.flatMap((number) => whole.cells[number]?.verdict ?? [])
  const sizes = whole.vocabulary.facts.map((fact) => fact.answers.length)

  it('has partial diagrams that are no larger than some thousand nodes', () => {
    expect(partialOf(whole.diagrams, roots, impossible(whole)).facts.length).toBeLessThan(30_000)
  })

  it('leaves what a walk through the diagrams reaches, for records with gaps', () => {
    const random = seeded(7)
    const partial = partialOf(whole.diagrams, roots, impossible(whole))
    for (let round = 0; round < 2_000; round += 1) {
      const at = random.between(0, roots.length - 1)
      const record = sizes.map((size) => (random.chance(0.7) ? undefined : random.between(0, size - 1)))
      const reached = [...reach(whole.diagrams, roots[at] ?? -1, (fact) => record[fact])].filter((each) => each !== impossible(whole))
      expect(outcomesIn(possibleFor(partial, partial.roots[at] ?? -1, (fact) => record[fact]))).toEqual(reached.toSorted((a, b) => a - b))
    }
  })

  it('is a few tables of some thousand entries', () => {
    const blocks = blocksOf(partialOf(whole.diagrams, roots, impossible(whole)), whole.order, sizes)
    for (const { states, codes, facts, next } of blocks.blocks) {
      expect(next.length).toBe(states * codes)
      expect(facts.length === 1 || next.length <= 4_096).toBe(true)
    }
  })
})
