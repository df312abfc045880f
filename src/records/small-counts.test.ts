// No small count is shown, and none can be worked out.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastShown, showsSum, withoutSmall } from './small-counts.ts'

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(14), fc.nat(500)), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )

it('shows every count as it is, or not at all, and none that is small', () => {
  fc.assert(
    fc.property(table, (counts) => {
      for (const [at, row] of withoutSmall(counts).entries())
        for (const [column, shown] of row.entries()) {
          const count = counts[at]?.[column] ?? 0
          expect([count, undefined]).toContain(shown)
          if (count > 0 && count < leastShown) expect(shown).toBeUndefined()
        }
    }),
  )
})

it('leaves no count that the sum of a row or column gives away', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const shown = withoutSmall(counts)
      const width = counts[0]?.length ?? 0
      const lines = [
        ...counts.map((row, at) => [row, shown[at] ?? []] as const),
        ...Array.from({ length: width }, (_, column) => [counts.map((row) => row[column] ?? 0), shown.map((row) => row[column])] as const),
      ]
      for (const [line, seen] of lines) {
        const hidden = seen.filter((each) => each === undefined).length
        if (hidden === 1) expect(showsSum(line, seen)).toBe(false)
      }
    }),
  )
})
