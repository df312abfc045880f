// A number of situations, as other programs read it, is the number that there is.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countJson } from './count.ts'

it('is read back exactly: a number as long as every reader holds it, digits from there on', () => {
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  const near = fc.bigInt({ min: -2n, max: 2n }).map((away) => most + away)
  fc.assert(
    fc.property(fc.oneof(near, fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 0n, max: 1000n })), (count) => {
      const read: unknown = JSON.parse(JSON.stringify(countJson(count)))
      expect([typeof read, BigInt(String(read))]).toEqual([count > most ? 'string' : 'number', count])
    }),
    { examples: [[most], [most + 1n]] },
  )
})
