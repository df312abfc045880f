// Receipts of requests.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askers, papersClaimed, type SealedRequest, waysOfAsking } from '../../requests/index.ts'
import { receiptOf } from './receipt-node.ts'

const sealed: fc.Arbitrary<SealedRequest> = fc.record({
  agency: fc.constantFrom('us/vt/norwich/vt0141000', 'us/vt/hartford/vt0140400'),
  day: fc.constantFrom('2026-03-04', '2026-03-05'),
  asker: fc.constantFrom(...askers),
  how: fc.constantFrom(...waysOfAsking),
  wanted: fc.constantFrom('holding', 'release'),
  paper: fc.constantFrom('none', 'detainer'),
  claimed: fc.constantFrom(...papersClaimed),
  possible: fc.subarray(['must', 'may', 'must not']),
  law: fc.constant('a'.repeat(64)),
  nonce: fc.constantFrom('1', '2'),
})

it('are each of one request only, in whatever order its fields come', () => {
  fc.assert(
    fc.property(sealed, sealed, (one, other) => {
      expect(receiptOf(one) === receiptOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      expect(receiptOf(Object.fromEntries(Object.entries(one).toReversed()) as unknown as SealedRequest)).toBe(receiptOf(one))
    }),
  )
})
