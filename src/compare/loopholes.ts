// What one text protects and another leaves open: the differences that go that way.
import type { Verdict } from '../rules/index.ts'
import type { ActDifference, Difference } from './difference.ts'

const binding: readonly Verdict[] = ['must', 'should', 'should not', 'must not']

/** Of a difference only the situations in which the second binds somebody and the first is silent, permits, or does not settle it. */
export function loopholesIn(found: Difference): Difference {
  const acts = found.acts.map((act): ActDifference => {
    const regions = act.regions.filter(({ before, after }) => binding.includes(after) && !binding.includes(before))
    const duties = act.duties.filter((each) => each.turn === 'stricter')
    const changed = regions.reduce((sum, each) => sum + each.count, 0n)
    return { ...act, regions, duties, reasons: [], changed, strictness: 'stricter' }
  })
  const open = acts.filter((each) => each.regions.length + each.duties.length > 0)
  return { ...found, acts: open, same: [], strictness: open.length === 0 ? 'equal' : 'stricter' }
}
