// How many signatures a step needs, as the statutes say it, and the number that makes.

/** What a percentage is taken of. Residents are no base anywhere. */
export const bases = ['checklist', 'votes-for-governor', 'registered-before-state-election'] as const
export type Base = (typeof bases)[number]

export type Need =
  | { readonly kind: 'count'; readonly count: number }
  /** `percent` of the base, a fraction rounded up. */
  | { readonly kind: 'percent'; readonly percent: number; readonly base: Base }
  /** The smaller of two, but never fewer than `least`. */
  | { readonly kind: 'lesser'; readonly first: Need; readonly second: Need; readonly least: number }

/** What the words of a document say; undefined where they are of none of the forms. */
export function readNeed(words: string): Need | undefined {
  const count = /^([0-9]+)$/.exec(words)
  if (count !== null) return { kind: 'count', count: Number(count[1]) }
  const share = /^([0-9]{1,2}) percent of ([a-z-]+), rounded up$/.exec(words)
  const base = bases.find((each) => each === share?.[2])
  if (share !== null && base !== undefined) return { kind: 'percent', percent: Number(share[1]), base }
  const lesser = /^the lesser of ([0-9]+) and (.+?)(?:; at least ([0-9]+))?$/.exec(words)
  if (lesser === null) return undefined
  const second = readNeed(lesser[2] ?? '')
  return second === undefined ? undefined : { kind: 'lesser', first: { kind: 'count', count: Number(lesser[1]) }, second, least: Number(lesser[3] ?? 0) }
}

/**
 * The number of signatures for a base of so many voters or votes; undefined where the base is needed and not known.
 * A fraction counts as one more: 5% of 2,031 is 101.55, and Williamstown needed 102 in 2013.
 */
export function signaturesFor(need: Need, base: number | undefined): number | undefined {
  switch (need.kind) {
    case 'count':
      return need.count
    case 'percent':
      // WHY: it is reckoned in whole numbers, because a twentieth is no binary fraction, and a threshold must not be off by one
      return base === undefined ? undefined : Math.ceil((base * need.percent) / 100)
    case 'lesser': {
      const [first, second] = [signaturesFor(need.first, base), signaturesFor(need.second, base)]
      if (first === undefined || second === undefined) return undefined
      return Math.max(need.least, Math.min(first, second))
    }
  }
}

/** What the need is a share of; undefined where it is a fixed number. */
export function baseOf(need: Need): Base | undefined {
  if (need.kind === 'count') return undefined
  return need.kind === 'percent' ? need.base : (baseOf(need.first) ?? baseOf(need.second))
}
