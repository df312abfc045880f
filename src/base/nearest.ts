// The known name that a mistyped one most likely meant.
import { distance } from 'fastest-levenshtein'

/** The nearest of the known names, if it is near enough to be meant: at most a third of its letters differ, or it begins with what was typed. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  return nearestFew(name, known, 1)[0]
}

/** The nearest known names, best first, at most `count`. */
export function nearestFew(name: string, known: Iterable<string>, count: number): readonly string[] {
  // WHY: a hostile name can be as long as its document, and the distance takes the product of both lengths
  if (name.length > 100) return []
  return [...known]
    .map((each) => ({ each, away: each !== name && name.length >= 3 && each.startsWith(name) ? 1 : distance(name, each) }))
    .filter(({ each, away }) => away <= Math.max(1, Math.ceil(Math.max(each.length, name.length) / 3)))
    .sort((a, b) => a.away - b.away || (a.each < b.each ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each)
}
