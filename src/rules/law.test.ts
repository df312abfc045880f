// How well something is known, from how well its sources are.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attestations, knownAs } from './index.ts'

const attestation = fc.constantFrom(...attestations)

it('is known as well as by its best source, in whatever order they stand, and no better than its dates', () => {
  fc.assert(
    fc.property(fc.array(attestation), fc.option(attestation, { nil: undefined }), (sources, dates) => {
      const best = Math.min(attestations.length - 1, ...sources.map((each) => attestations.indexOf(each)))
      expect(knownAs(sources, dates)).toBe(attestations[Math.max(best, dates === undefined ? 0 : attestations.indexOf(dates))])
    }),
  )
})
