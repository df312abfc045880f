// The chance that a petition falls short, reckoned from the lines that were examined so far, each kind of line by itself.
import { invariant } from '../base/index.ts'

/**
 * How the comparison with the checklist left a line: `valid` beyond doubt, `alike` to somebody in doubt, like `nobody`; `unknown` where it was not
 * compared or nobody kept it.
 */
export const comparisons = ['valid', 'alike', 'nobody', 'unknown'] as const
export type Comparison = (typeof comparisons)[number]

/** Lines of a kind: found valid, found not to count, and left to decide. */
export interface KindSoFar {
  readonly valid: number
  readonly invalid: number
  readonly left: number
}

/** Lines by kind, and the number of valid ones that is needed. */
export interface SoFar {
  readonly kinds: Readonly<Record<Comparison, KindSoFar>>
  readonly needed: number
}

/**
 * What is thought of each kind before a line of it is decided, as so many lines that counted and did not: the shares of made-up petitions, held
 * lightly (ten lines), since those of a real one may differ. Of `unknown` nothing is known (Laplace's rule of succession).
 */
const before: Readonly<Record<Comparison, { readonly valid: number; readonly invalid: number }>> = {
  valid: { valid: 9, invalid: 1 },
  alike: { valid: 6.4, invalid: 3.6 },
  nobody: { valid: 0.2, invalid: 9.8 },
  unknown: { valid: 1, invalid: 1 },
}

/**
 * The chance, from 0 to 1, that fewer than the needed lines turn out valid. Of each kind the valid ones among those left follow the beta-binomial
 * distribution (Skellam, J. R. Stat. Soc. B 10 (1948) 257); the sum of them is their convolution.
 *
 * It assumes that the lines left are like those of their kind that were decided, as if the order were drawn by lot. Pages gathered by one person
 * at one place are often more alike than that, and a clerk may leave the hard ones for the end. It decides nothing.
 */
export function chanceOfShortfall({ kinds, needed }: SoFar): number {
  const all = comparisons.map((kind) => ({ ...kinds[kind], kind }))
  invariant(
    [needed, ...all.flatMap(({ valid, invalid, left }) => [valid, invalid, left])].every((each) => Number.isSafeInteger(each) && each >= 0),
    'lines are counted in whole numbers',
  )
  const missing = needed - all.reduce((sum, each) => sum + each.valid, 0)
  if (missing <= 0) return 0
  if (missing > all.reduce((sum, each) => sum + each.left, 0)) return 1
  let likely: readonly number[] = [1]
  for (const { kind, valid, invalid, left } of all)
    if (left > 0) likely = together(likely, shares(left, before[kind].valid + valid, before[kind].invalid + invalid))
  const short = likely.slice(0, missing).reduce((sum, each) => sum + each, 0)
  // WHY: neither is sure while a line can still go either way
  return Math.min(Math.max(short, Number.MIN_VALUE), 1 - Number.EPSILON / 2)
}

/** How likely each number of valid ones among some lines is. By logarithms: the first of many can be smaller than any number. */
function shares(left: number, valid: number, invalid: number): readonly number[] {
  const logs = [0]
  for (let x = 0; x < left; x += 1) logs.push((logs[x] ?? 0) + Math.log(((left - x) * (valid + x)) / ((x + 1) * (invalid + left - x - 1))))
  const most = logs.reduce((a, b) => Math.max(a, b))
  const weights = logs.map((each) => Math.exp(each - most))
  const whole = weights.reduce((a, b) => a + b)
  return weights.map((each) => each / whole)
}

/** The distribution of a sum. */
function together(first: readonly number[], second: readonly number[]): readonly number[] {
  const sums = new Array<number>(first.length + second.length - 1).fill(0)
  for (const [i, a] of first.entries()) for (const [j, b] of second.entries()) sums[i + j] = (sums[i + j] ?? 0) + a * b
  return sums
}
