// The difference in meaning between two subjects: every situation whose verdict differs, in few boxes, exactly.
import { count, cover, enough, type Ref, reach, sample } from '../diagram/index.ts'
import type { Question, Verdict } from '../rules/index.ts'
import { Bench, nowhere, type Pairing, pairAt } from './bench.ts'
import { decidingIn } from './deciding.ts'
import { type Strictness, strictnessOf, type Turn, turnOf } from './strictness.ts'
import { questionsOf, type Subject } from './subject.ts'

/** Answers to some facts: each fact with the answers it may have. */
export type Conditions = Readonly<Record<string, readonly string[]>>

/** Situations that lead from one verdict to another. */
export interface Region {
  /** What the situations have in common; facts left out may have any answer. */
  readonly when: Conditions
  readonly before: Verdict
  readonly after: Verdict
  readonly turn: Turn
  /** Norms and erasers that decide on each side somewhere in the region. */
  readonly because: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** How many situations, those of earlier regions not counted again. */
  readonly count: bigint
  /** One of them, by the facts that force both verdicts. */
  readonly example: Readonly<Record<string, string>>
  /** Outcome 1 where the region is, without the earlier ones; a diagram of the bench. */
  readonly fresh: Ref
}

export interface ActDifference {
  readonly question: Question
  /** Every possible situation, over the facts that bear on either answer. */
  readonly total: bigint
  readonly changed: bigint
  readonly regions: readonly Region[]
  readonly strictness: Strictness
  readonly pairing: Pairing
}

export interface Difference {
  readonly before: Subject
  readonly after: Subject
  readonly bench: Bench
  /** Acts on which a verdict differs. */
  readonly acts: readonly ActDifference[]
  /** Acts on which every verdict is the same. */
  readonly same: readonly Question[]
  readonly strictness: Strictness
}

/** Everything on which two subjects differ; on the acts asked about only, if any are. Both must have the same vocabulary. */
export function difference(before: Subject, after: Subject, acts: readonly string[] = []): Difference {
  const bench = new Bench(before.body.vocabulary)
  const questions = bothQuestions(before, after).filter((each) => acts.length === 0 || acts.includes(each.act))
  const all = questions.map((question) => differenceOn(bench, question, before, after))
  const differing = all.filter((each) => each.changed > 0n)
  return {
    before,
    after,
    bench,
    acts: differing,
    same: all.filter((each) => each.changed === 0n).map((each) => each.question),
    strictness: strictnessOf(differing.map((each) => each.strictness)),
  }
}

/** The questions that either speaks to, in the order of the acts. */
export function bothQuestions(before: Subject, after: Subject): readonly Question[] {
  const key = ({ actor, act }: Question): string => `${actor} ${act}`
  const spoken = new Map([...questionsOf(before), ...questionsOf(after)].map((each) => [key(each), each]))
  const order = before.body.vocabulary.acts.map((each) => each.id)
  return [...spoken.values()].sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act))
}

/** The difference on one question. */
export function differenceOn(bench: Bench, question: Question, before: Subject, after: Subject): ActDifference {
  const pairing = bench.pair(question, before, after)
  const { pairs, scope } = pairing
  const counted = count(bench.ground.diagrams, pairs, scope, () => undefined)
  const ways = [...counted].flatMap(([outcome, number]) => {
    const pair = pairAt(outcome)
    return pair === undefined ? [] : [{ ...pair, number }]
  })
  const total = ways.reduce((sum, each) => sum + each.number, 0n)
  const differing = ways.filter((each) => each.before !== each.after)
  const regions = differing.flatMap((each) => regionsOf(bench, pairing, each.before, each.after))
  return {
    question,
    total,
    changed: differing.reduce((sum, each) => sum + each.number, 0n),
    regions: regions.sort((a, b) => (a.count === b.count ? 0 : a.count > b.count ? -1 : 1)),
    strictness: strictnessOf(regions.map((each) => each.turn)),
    pairing,
  }
}

/** The situations that lead from one verdict to another, in boxes. */
function regionsOf(bench: Bench, pairing: Pairing, before: Verdict, after: Verdict): readonly Region[] {
  const { diagrams } = bench.ground
  const { facts } = bench.vocabulary
  const root = bench.where(pairing.pairs, (pair) => pair.before === before && pair.after === after)
  return cover({ diagrams, root, scope: pairing.scope, cost: costIn(bench) }).map(({ box, fresh, count: number }): Region => {
    const when = Object.fromEntries(
      [...box]
        .sort(([a], [b]) => a - b)
        .flatMap(([variable, values]) => {
          const fact = facts[variable]
          return fact === undefined ? [] : [[fact.id, values.flatMap((value) => fact.answers[value]?.id ?? [])]]
        }),
    )
    const because = { before: decidingIn(bench, pairing.before, fresh), after: decidingIn(bench, pairing.after, fresh) }
    return { when, before, after, turn: turnOf(before, after), because, count: number, example: exampleIn(bench, pairing, fresh), fresh }
  })
}

/** WHY: what anybody can see is named rather than what somebody has to judge, or what is delicate to ask. */
function costIn({ vocabulary }: Bench): (variable: number) => number {
  return (variable) => {
    const fact = vocabulary.facts[variable]
    return fact === undefined ? 0 : fact.sensitivity * 1000 + (fact.judge === undefined ? 0 : 500) + variable
  }
}

/** One situation, told by the facts that force both verdicts. */
export function exampleIn(bench: Bench, { pairs, scope }: Pairing, where: Ref, random: () => number = () => 0): Readonly<Record<string, string>> {
  const { diagrams } = bench.ground
  const { facts } = bench.vocabulary
  const values = sample(diagrams, where, scope, () => undefined, 1, random)
  if (values === undefined) return {}
  const plainest = [...scope].sort((a, b) => costIn(bench)(a) - costIn(bench)(b))
  const kept = new Set(enough(diagrams, pairs, (variable) => values.get(variable), plainest, nowhere))
  return Object.fromEntries(
    scope.flatMap((variable) => {
      const fact = facts[variable]
      const answer = fact?.answers[values.get(variable) ?? -1]
      return fact === undefined || answer === undefined || !kept.has(variable) ? [] : [[fact.id, answer.id]]
    }),
  )
}

/** Whether a region is left in which the pair is one of those looked for. */
export function anywhere(bench: Bench, pairs: Ref, looked: (pair: { readonly before: Verdict; readonly after: Verdict }) => boolean): boolean {
  return reach(bench.ground.diagrams, bench.where(pairs, looked), () => undefined).has(1)
}
