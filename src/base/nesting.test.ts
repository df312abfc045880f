// What lies in what.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnder, liesIn } from './index.ts'

const segment = fc.stringMatching(/^[a-z]{1,4}(-[a-z]{1,3}){0,2}$/)
const id = fc.tuple(fc.stringMatching(/^[a-z]{2}$/), fc.array(segment, { maxLength: 2 })).map(([first, others]) => [first, ...others].join('/'))

describe('what lies in what', () => {
  it('goes by whole steps of the path', () => {
    fc.assert(
      fc.property(id, id, (inner, outer) => {
        const [a, b] = [inner.split('/'), outer.split('/')]
        expect(liesIn(inner, outer)).toBe(b.every((step, index) => a[index] === step))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(id, segment, (outer, step) => {
        expect([liesIn(`${outer}/${step}`, outer), liesIn(outer, `${outer}/${step}`)]).toEqual([true, false])
      }),
    )
  })

  it.each([
    ['us/vt/norwich', 'us/vt', true],
    ['us/vt/norwich', 'us/vt/norwich', true],
    ['us/vt/norwich', 'us/vt/nor', false],
    ['us/vt/nor', 'us/vt/norwich', false],
    ['us/vt', 'us/vt/norwich', false],
    ['us/nh/norwich', 'us/vt', false],
    ['us/vt', 'vt', false],
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(liesIn(inner, outer)).toBe(expected)
  })

  it('puts a place under whatever it or its county lies in, and under its circuit', () => {
    fc.assert(
      fc.property(
        id,
        fc.option(id, { nil: undefined }),
        fc.constantFrom('', 'first-circuit'),
        fc.oneof(id, fc.constant('first-circuit')),
        (own, county, circuit, outer) => {
          const place = { id: own, ...(county === undefined ? {} : { county }), ...(circuit === '' ? {} : { circuit }) }
          expect(isUnder(place, outer)).toBe([own, county].some((each) => each !== undefined && liesIn(each, outer)) || circuit === outer)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['us/vt/norwich', true],
    ['us/vt/windsor-county', true],
    ['us/vt', true],
    ['us/vt/windsor', false],
    ['us/vt/windham-county', false],
    ['us/nh', false],
  ])('Norwich in Windsor County is under %s: %s', (outer, expected) => {
    expect(isUnder({ id: 'us/vt/norwich', county: 'us/vt/windsor-county' }, outer)).toBe(expected)
  })
})
