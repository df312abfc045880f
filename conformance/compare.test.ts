// Differences are exact: region by region, situation by situation, against the reference evaluator.
import { describe, expect, it } from 'vitest'
import { decisionsOf, differenceOn, type Part, type Subject, SharedDiagrams as Table } from '../src/compare/index.ts'
import { outcomeAt } from '../src/diagram/index.ts'
import { evaluate, type Law, type Norm, type Outcome, type Situation, standingOn } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { isPossible, numbers, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)

/** Two of the three instruments of a generated law each, so that something stays and something comes and goes. */
function subjects(law: Law): readonly [Subject, Subject] {
  const subject = (names: readonly string[]): Subject => ({
    body: law,
    of: { kind: 'text', instrument: names[0] ?? '' },
    day: asked.day,
    circuit: 'second-circuit',
    instruments: law.instruments.filter((each) => names.includes(each.id)),
  })
  return [subject(['i0', 'i1']), subject(['i0', 'i2'])]
}

/** What the reference evaluator says on each side. */
interface Sides {
  readonly situation: Situation
  readonly before: Outcome
  readonly after: Outcome
}

function judged(law: Law, [before, after]: readonly [Subject, Subject]): readonly Sides[] {
  const of = ({ instruments, circuit, day }: Subject, situation: Situation): Outcome => evaluate(standingOn(law, instruments, circuit, day, asked), situation)
  return [...situations(law)]
    .filter((each) => isPossible(law, each))
    .map((situation) => ({ situation, before: of(before, situation), after: of(after, situation) }))
}

const duties = ({ duties: owed }: Outcome): string => [...new Set(owed.map((each) => each.act))].sort().join()

function substances(law: Law, outcome: Outcome): string {
  const said = ({ actors, acts, modality, when, unless, duties: owed }: Norm): string => JSON.stringify([actors, acts, modality, when, unless, owed])
  const ids = outcome.deciding
  const erasers = law.erasers.map((each) => each.id).filter((id) => ids.includes(id))
  return [...new Set([...law.norms.filter((each) => ids.includes(each.id)).map(said), ...erasers])].sort().join()
}

describe('differences of small laws, exhaustively', () => {
  it.each(Array.from({ length: laws }, (_, index) => [index + 1]))('seed %i', (seed) => {
    const law = generateLaw(seeded(seed), { facts: 5, answers: 3, norms: 10 })
    const [before, after] = subjects(law)
    const table = new Table(law.vocabulary)
    const found = differenceOn(table, asked, before, after)
    const { diagrams } = table.ground
    const facts = law.vocabulary.facts
    const all = judged(law, [before, after])
    const scoped = (each: Sides): string => found.pairing.scope.map((variable) => each.situation[facts[variable]?.id ?? '']).join()
    const distinct = (some: readonly Sides[]): bigint => BigInt(new Set(some.map(scoped)).size)
    const inside = (part: Part, each: Sides): boolean => outcomeAt(diagrams, part.fresh, numbers(law, each.situation)) === 1
    const told = (part: Part, each: Sides): boolean => Object.entries(part.when).every(([fact, answers]) => answers.includes(each.situation[fact] ?? ''))

    expect(found.total).toBe(distinct(all))
    expect(found.changed).toBe(distinct(all.filter((each) => each.before.verdict !== each.after.verdict)))
    for (const each of all) {
      const holding = found.regions.filter((region) => inside(region, each))
      expect(holding.map((region) => [region.before, region.after])).toEqual(
        each.before.verdict === each.after.verdict ? [] : [[each.before.verdict, each.after.verdict]],
      )
      // every situation that a region's words fit differs as the region says
      for (const region of found.regions.filter((one) => told(one, each))) {
        expect([region.before, region.after]).toEqual([each.before.verdict, each.after.verdict])
      }
      const owing = found.duties.filter((part) => inside(part, each))
      const sameVerdict = each.before.verdict === each.after.verdict
      expect(owing.map((part) => [part.verdict, part.before.join(), part.after.join()])).toEqual(
        sameVerdict && duties(each.before) !== duties(each.after) ? [[each.before.verdict, duties(each.before), duties(each.after)]] : [],
      )
    }
    for (const region of found.regions) {
      const within = all.filter((each) => inside(region, each))
      expect(region.count).toBe(distinct(within))
      expect(within.every((each) => told(region, each))).toBe(true)
      const norms = new Set(law.norms.map((each) => each.id))
      const ids = (side: 'before' | 'after') => new Set(within.flatMap((each) => each[side].deciding.filter((id) => norms.has(id))))
      for (const side of ['before', 'after'] as const) expect(new Set(region.because[side].filter((id) => norms.has(id)))).toEqual(ids(side))
      const fits = all.filter((each) => Object.entries(region.example).every(([fact, answer]) => each.situation[fact] === answer))
      expect(fits.length).toBeGreaterThan(0)
      for (const each of fits) expect([each.before.verdict, each.after.verdict]).toEqual([region.before, region.after])
    }
    const otherwise = all.filter((each) => each.before.verdict === each.after.verdict && substances(law, each.before) !== substances(law, each.after))
    // WHY: shares are compared, because the facts that bear on which rules decide are not those that bear on verdicts
    for (const reason of found.reasons) expect(reason.count).toBeLessThanOrEqual(reason.total)
    const [reason] = found.reasons
    const some = found.reasons.reduce((sum, each) => sum + each.count, 0n)
    expect(some * BigInt(all.length)).toBe((reason?.total ?? 1n) * BigInt(otherwise.length))
    for (const [side, placed] of [
      ['before', found.pairing.before],
      ['after', found.pairing.after],
    ] as const) {
      for (const { id, where } of decisionsOf(table, placed).filter((each) => law.norms.some((norm) => norm.id === each.id))) {
        const wrong = all.filter((each) => each[side].deciding.includes(id) !== (outcomeAt(diagrams, where, numbers(law, each.situation)) === 1))
        expect(wrong).toEqual([])
      }
    }
  })
})
