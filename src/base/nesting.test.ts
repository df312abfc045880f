// What a place lies in, told one by one and all at once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUnder, outerOf } from './index.ts'

const id = fc.array(fc.constantFrom('us', 'vt', 'norwich', 'nh'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const place = fc.record({
  id,
  county: fc.option(id, { nil: undefined }),
  circuit: fc.option(fc.constantFrom('first-circuit', 'second-circuit'), { nil: undefined }),
})
const outer = fc.oneof(id, fc.constantFrom('first-circuit', 'second-circuit', 'third-circuit'))

it('names all that a place lies in, and nothing else', () => {
  fc.assert(
    fc.property(place, outer, ({ id, county, circuit }, other) => {
      const of = { id, ...(county === undefined ? {} : { county }), ...(circuit === undefined ? {} : { circuit }) }
      expect(outerOf(of).includes(other)).toBe(isUnder(of, other))
      expect(new Set(outerOf(of)).size).toBe(outerOf(of).length)
    }),
  )
})
