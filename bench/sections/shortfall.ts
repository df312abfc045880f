// The chance that a petition falls short, held against what became of made-up petitions.
import { petitionSample } from '../../conformance/petition-sample.ts'
import { type Comparison, chanceOfShortfall, comparisonOf, comparisons, type KindSoFar, match, prepare } from '../../src/signatures/index.ts'
import { chance as drawn } from '../random.ts'
import { bar, figure, heading, table } from '../table.ts'

const petitions = 1_000
const samples = 40
const voters = 1_500
/** In percentage points. */
const bound = 5
/** WHY: there are five, because a fifth of a thousand petitions tells a share to about three points. */
const bands = 5

interface Line {
  readonly how: string
  readonly kind: Comparison
  readonly counts: boolean
}

/** Prints how often petitions fell short for which a chance was said, by bands of it. */
export function shortfall(): void {
  heading('15. The chance of falling short')
  const pool = Array.from({ length: samples }, (_, at) => linesOf(at + 1))
  const said: { readonly chance: number; readonly plain: number; readonly isShort: boolean }[] = []
  for (let seed = 1; said.length < petitions; seed += 1) {
    const found = trial(seed, pool)
    if (found !== undefined) said.push(found)
  }
  const rows: string[][] = []
  const off = (key: 'chance' | 'plain'): number => {
    const sorted = said.toSorted((a, b) => a[key] - b[key])
    const each = Array.from({ length: bands }, (_, at) => sorted.slice((at * petitions) / bands, ((at + 1) * petitions) / bands))
    const gaps = each.map((band) => {
      const [mean, share] = [band.reduce((sum, one) => sum + one[key], 0) / band.length, band.filter((one) => one.isShort).length / band.length]
      rows.push([
        key === 'chance' ? 'by kind' : 'all lines alike',
        percent(band[0]?.[key] ?? 0),
        percent(band.at(-1)?.[key] ?? 0),
        figure(band.length),
        percent(mean),
        percent(share),
      ])
      return Math.abs(mean - share) * 100
    })
    return Math.max(...gaps)
  }
  const [byKind, plain] = [off('chance'), off('plain')]
  console.log(
    `${figure(petitions)} made-up petitions of 60 to 250 lines, each with a mixture of its own; what is beyond doubt is decided, of the rest a part drawn by lot\n`,
  )
  console.log(table(['reckoned', 'from', 'to', 'petitions', 'chance said, mean', 'fell short'], rows))
  console.log(`\nas if all lines were of one kind the worst band is off by ${plain.toFixed(1)} points`)
  console.log(`  ${bar(byKind <= bound, `worst band off by ${byKind.toFixed(1)} points (bar ${bound})`)}`)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

function linesOf(seed: number): readonly Line[] {
  const sample = petitionSample(seed, voters)
  const listed = sample.voters.map(({ number, street, unit, status, ...each }) => ({
    ...each,
    address: `${number} ${street} ${unit}`.trim(),
    town: sample.town,
    status: status === 'Active' ? ('active' as const) : ('challenged' as const),
  }))
  const prepared = prepare(listed)
  return sample.lines.map((line) => ({ how: line.how, kind: comparisonOf(match(prepared, line)), counts: line.status === 'valid' }))
}

/** One petition: what was said of it when a part was decided, and what became of it. Nothing where there was no chance in it. */
function trial(seed: number, pool: readonly (readonly Line[])[]) {
  const random = drawn(seed)
  const from = random.some(pool, 3).flat()
  const weights = new Map<string, number>()
  // WHY: no two petitions are gathered alike
  const weight = (how: string): number => {
    const known = weights.get(how) ?? Math.exp(1.2 * (random.next() + random.next() + random.next() - 1.5))
    weights.set(how, known)
    return known
  }
  const heaviest = Math.max(...from.map((each) => weight(each.how)))
  const lines: Line[] = []
  const count = 60 + random.below(191)
  while (lines.length < count) {
    const line = random.pick(from)
    if (random.next() * heaviest < weight(line.how)) lines.push(line)
  }
  const share = random.next()
  const seen = lines.map((line) => ({ ...line, isOpen: line.kind !== 'valid' && random.next() < share }))
  const of = (kind: Comparison): KindSoFar => {
    const mine = seen.filter((each) => each.kind === kind)
    const decided = mine.filter((each) => !each.isOpen)
    const valid = decided.filter((each) => each.counts).length
    return { valid, invalid: decided.length - valid, left: mine.length - decided.length }
  }
  const kinds = { valid: of('valid'), alike: of('alike'), nobody: of('nobody'), unknown: of('unknown') }
  const sum = (key: keyof KindSoFar): number => comparisons.reduce((total, each) => total + kinds[each][key], 0)
  const left = sum('left')
  if (left === 0) return undefined
  // WHY: they are grouped by what is seen, because the number that is needed tells nothing of the lines that are left
  const needed = sum('valid') + 1 + random.below(left)
  const none = { valid: 0, invalid: 0, left: 0 }
  const together = { valid: sum('valid'), invalid: sum('invalid'), left }
  return {
    chance: chanceOfShortfall({ kinds, needed }),
    plain: chanceOfShortfall({ kinds: { valid: none, alike: none, nobody: none, unknown: together }, needed }),
    isShort: lines.filter((each) => each.counts).length < needed,
  }
}
