// How far apart two spellings are, and whether two last names can be one person's.
import { distance } from 'fastest-levenshtein'
import type { ListedName, NameReading } from './names.ts'

/** A slip of the pen, or of the eye that reads it. */
export type Slip = 'one-letter' | 'letters-swapped' | 'two-letters'

export type LastAgreement = 'same' | 'part' | 'is-middle' | 'different' | Slip

/** How many letters two words may be apart: a short name with another letter is another name. */
export const slipLimit = 2
const shortest = { one: 3, swapped: 4, two: 7 }

/** The slip that makes one folded word of another; undefined where they are the same or too far apart. */
export function slipBetween(one: string, other: string): Slip | undefined {
  if (one === other || Math.abs(one.length - other.length) > slipLimit) return undefined
  const length = Math.min(one.length, other.length)
  if (length < shortest.one) return undefined
  const apart = distance(one, other)
  if (apart === 1) return 'one-letter'
  if (apart > slipLimit) return undefined
  if (length >= shortest.swapped && isSwap(one, other)) return 'letters-swapped'
  return length >= shortest.two ? 'two-letters' : undefined
}

/** How a written last name and a listed one agree. */
export function lastAgreement(reading: NameReading, listed: ListedName): LastAgreement {
  const { last } = reading
  if (last === '') return 'different'
  if (last === listed.last) return 'same'
  const slip = slipBetween(last, listed.last)
  if (slip === 'one-letter' || slip === 'letters-swapped') return slip
  if (shareWord(reading.lastWords, listed.lastWords)) return 'part'
  if (slip !== undefined) return slip
  return last.length >= shortest.one && listed.middle.includes(last) ? 'is-middle' : 'different'
}

const particles = new Set(['van', 'von', 'der', 'den', 'del', 'las', 'los', 'mac', 'san', 'ter', 'ten'])

/** The words of a double name by which it can be found: not `de`, not `van`. */
export function partsOfLast(words: readonly string[]): readonly string[] {
  return words.filter((each) => each.length >= shortest.one && !particles.has(each))
}

/** A double name and one of its halves, or two double names with a half in common. */
function shareWord(own: readonly string[], listed: readonly string[]): boolean {
  if (own.length < 2 && listed.length < 2) return false
  const parts = partsOfLast(own)
  return partsOfLast(listed).some((each) => parts.includes(each))
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at + 1 < one.length; at += 1) {
    if (one[at] !== other[at]) return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
  }
  return false
}
