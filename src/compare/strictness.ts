// Which of two verdicts leaves less room: to do the act, or not to do it.
import type { Verdict } from '../rules/index.ts'

/** How the second of two verdicts stands to the first. `reversed`: what had to be done must not, or the other way round; `unclear`: one of them is open. */
export type Turn = 'stricter' | 'looser' | 'reversed' | 'unclear' | 'equal'

/** How a text as a whole stands to another. `-or-open`: so in some situations, while in others one side is open. */
export type Strictness = 'stricter' | 'stricter-or-open' | 'looser' | 'looser-or-open' | 'both' | 'equal' | 'unclear'

/** Which way a verdict pulls, to doing the act or away from it, and how hard; `may` and silence leave room for both. */
export const pulls: Readonly<Record<Verdict, number | undefined>> = {
  must: 2,
  should: 1,
  may: 0,
  silent: 0,
  'should not': -1,
  'must not': -2,
  unsettled: undefined,
  conflict: undefined,
}

/** How `after` stands to `before`. */
export function turnOf(before: Verdict, after: Verdict): Turn {
  const [a, b] = [pulls[before], pulls[after]]
  if (before === after) return 'equal'
  if (a === undefined || b === undefined) return 'unclear'
  if (a * b < 0) return 'reversed'
  if (Math.abs(a) === Math.abs(b)) return 'equal'
  return Math.abs(b) > Math.abs(a) ? 'stricter' : 'looser'
}

/** All turns as one: `both` where some are stricter and some looser, or one is reversed. */
export function strictnessOf(turns: readonly (Turn | Strictness)[]): Strictness {
  const has = (...of: (Turn | Strictness)[]): boolean => turns.some((each) => of.includes(each))
  const stricter = has('stricter', 'stricter-or-open')
  const looser = has('looser', 'looser-or-open')
  const open = has('unclear', 'stricter-or-open', 'looser-or-open')
  if (has('both', 'reversed') || (stricter && looser)) return 'both'
  if (stricter) return open ? 'stricter-or-open' : 'stricter'
  if (looser) return open ? 'looser-or-open' : 'looser'
  return open ? 'unclear' : 'equal'
}
