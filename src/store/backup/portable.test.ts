// A row is written alike whichever engine it came from, and in whatever order that engine lists its columns.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { portable } from './portable.ts'

it('writes a row alike in whatever order its columns come', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: true }), fc.constant(null))
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), value), { selector: ([name]) => name, minLength: 2, maxLength: 8 }), (columns) => {
      const [row, turned] = [columns, columns.toReversed()].map((each) => JSON.stringify(portable(Object.fromEntries(each))))
      expect(turned).toBe(row)
    }),
  )
})
