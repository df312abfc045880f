// Diagrams in few bytes are the same diagrams.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { lengthened, shortened } from './short.ts'

const { artefact } = await theLaw()
const sizes = [2, 3, 5]

/** Nodes after one another, each with children among outcomes and the nodes before it. */
const cells = fc
  .array(fc.record({ variable: fc.nat(2), children: fc.array(fc.integer({ min: -3_000_000, max: 40 }), { minLength: 5, maxLength: 5 }) }))
  .map((nodes) => {
    const [starts, all]: [number[], number[]] = [[], []]
    for (const { variable, children } of nodes) {
      const start = all.push(variable) - 1
      for (const child of children.slice(0, sizes[variable])) all.push(child < 0 ? child : (starts[child % Math.max(1, starts.length)] ?? -1))
      starts.push(start)
    }
    return Int32Array.from(all)
  })

describe('diagrams in few bytes', () => {
  it('are read as they were', () => {
    fc.assert(
      fc.property(cells, (all) => {
        expect(lengthened(shortened(all, sizes), sizes, all.length)).toEqual(all)
      }),
    )
  })

  it('are those of the law, in less than half of the bytes', () => {
    const { cells: all, sizes: of } = artefact.diagrams
    const bytes = shortened(all, of)
    expect(lengthened(bytes, of, all.length)).toEqual(all)
    expect(bytes.length).toBeLessThan(all.length * 2)
  })

  it('are not read where they were cut or changed, and never make an array out of a number that was sent', () => {
    fc.assert(
      fc.property(cells, fc.nat(), fc.nat(255), fc.integer({ min: 0, max: 2 ** 31 - 1 }), (all, where, byte, count) => {
        const bytes = shortened(all, sizes)
        fc.pre(bytes.length > 0)
        expect(lengthened(bytes.subarray(0, where % bytes.length), sizes, all.length)).toBeUndefined()
        const changed = bytes.with(where % bytes.length, byte)
        const read = lengthened(changed, sizes, count)
        expect(read === undefined || read.length <= bytes.length).toBe(true)
      }),
    )
  })
})
