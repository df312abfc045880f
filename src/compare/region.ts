// A part of the possible situations, told by what its situations have in common.
import { cover, type Ref, sample } from '../diagram/index.ts'
import type { Vocabulary } from '../rules/index.ts'
import type { Bench } from './bench.ts'
import type { Answers, Conditions } from './told.ts'

/** Situations that belong together. */
export interface Part {
  /** What they have in common; facts left out may have any answer. */
  readonly when: Conditions
  /** How many, those of earlier parts not counted again. */
  readonly count: bigint
  /** Outcome 1 where the part is, without the earlier ones; a diagram of the bench. */
  readonly fresh: Ref
}

/** Where a diagram of the bench has outcome 1, in few parts that count each situation once; outcome 2 is where no situation can be. */
export function partsOf(bench: Bench, root: Ref, scope: readonly number[], most?: number): readonly Part[] {
  const { diagrams } = bench.ground
  const { facts } = bench.vocabulary
  return cover({ diagrams, root, scope, cost: costIn(bench.vocabulary), ...(most === undefined ? {} : { most }) }).map(({ box, fresh, count }) => {
    const named = [...box].sort(([a], [b]) => a - b)
    const when = named.flatMap(([variable, values]) => {
      const fact = facts[variable]
      return fact === undefined ? [] : [[fact.id, values.flatMap((value) => fact.answers[value]?.id ?? [])] as const]
    })
    return { when: Object.fromEntries(when), fresh, count }
  })
}

/** A large part of where a diagram has outcome 1; undefined where it has none. */
export function largePart(bench: Bench, root: Ref, scope: readonly number[]): Part | undefined {
  return partsOf(bench, root, scope, 1)[0]
}

/** One situation of a part, told by the facts that the part names: together they force what is said of it. */
export function exampleOf(bench: Bench, { when, fresh }: Pick<Part, 'when' | 'fresh'>, scope: readonly number[], random: () => number = () => 0): Answers {
  const values = sample(bench.ground.diagrams, fresh, scope, () => undefined, 1, random)
  return values === undefined ? {} : answersOf(bench.vocabulary, values, (fact) => fact in when)
}

/** Values of variables as answers to facts. */
export function answersOf({ facts }: Vocabulary, values: ReadonlyMap<number, number>, wanted: (fact: string) => boolean = () => true): Answers {
  return Object.fromEntries(
    facts.flatMap((fact, variable) => {
      const answer = fact.answers[values.get(variable) ?? -1]
      return answer === undefined || !wanted(fact.id) ? [] : [[fact.id, answer.id]]
    }),
  )
}

/** WHY: what anybody can see is named rather than what somebody has to judge, or what is delicate to ask. */
function costIn({ facts }: Vocabulary): (variable: number) => number {
  return (variable) => {
    const fact = facts[variable]
    return fact === undefined ? 0 : fact.sensitivity * 1000 + (fact.judge === undefined ? 0 : 500) + variable
  }
}
