// The chance that a petition falls short, reckoned from the lines that were examined so far.
import { invariant } from '../base/index.ts'

/** Lines examined and found valid, examined and found not to count, and left to examine; and the number of valid ones that is needed. */
export interface SoFar {
  readonly valid: number
  readonly invalid: number
  readonly left: number
  readonly needed: number
}

/**
 * The chance, from 0 to 1, that fewer than the needed lines turn out valid: the beta-binomial distribution of the valid ones among those left,
 * with the uniform prior (Laplace's rule of succession; Skellam, J. R. Stat. Soc. B 10 (1948) 257). Before any line is examined every
 * number of valid lines is thought equally likely.
 *
 * It assumes that the lines left are like those examined, as if the order were drawn by lot. Pages gathered by one person at one place are
 * often more alike than that, so it says too much where the clerk has seen a few pages only. It decides nothing.
 *
 * Exact: the terms C(x+v, x) · C(m−x+f, m−x) over C(m+v+f+1, m) are whole numbers (v valid, f not, m left); one division at the end.
 */
export function chanceOfShortfall({ valid, invalid, left, needed }: SoFar): number {
  invariant(
    [valid, invalid, left, needed].every((each) => Number.isSafeInteger(each) && each >= 0),
    'lines are counted in whole numbers',
  )
  const missing = needed - valid
  if (missing <= 0) return 0
  if (missing > left) return 1
  let [good, bad] = [1n, choose(left + invalid, left)]
  let short = 0n
  for (let x = 0; x < missing; x += 1) {
    short += good * bad
    good = (good * BigInt(x + 1 + valid)) / BigInt(x + 1)
    bad = left - x + invalid === 0 ? 0n : (bad * BigInt(left - x)) / BigInt(left - x + invalid)
  }
  return quotient(short, choose(left + valid + invalid + 1, left))
}

function choose(from: number, count: number): bigint {
  let found = 1n
  for (let at = 1; at <= count; at += 1) found = (found * BigInt(from - count + at)) / BigInt(at)
  return found
}

/** A fraction between 0 and 1 to the nearest that a number holds, near enough: 64 binary places. Never 0 or 1 where it is not. */
function quotient(part: bigint, whole: bigint): number {
  const found = Number((part << 64n) / whole) / 2 ** 64
  return Math.min(Math.max(found, Number.MIN_VALUE), 1 - Number.EPSILON / 2)
}
