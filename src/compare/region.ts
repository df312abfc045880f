// A part of the possible situations, told by what its situations have in common.
import { cover, type Ref, sample } from '../diagram/index.ts'
import type { Vocabulary } from '../rules/index.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'
import type { Answers, Conditions } from './told.ts'

/** Situations that belong together. */
export interface Part {
  /** What they have in common; facts left out may have any answer. */
  readonly when: Conditions
  /** How many, those of earlier parts not counted again. */
  readonly count: bigint
  /** Outcome 1 where the part is, without the earlier ones; one of the shared diagrams. */
  readonly fresh: Ref
}

/** Where one of the shared diagrams has outcome 1, in few parts that count each situation once; outcome 2 is where no situation can be. */
export function partsOf(shared: SharedDiagrams, root: Ref, scope: readonly number[], most?: number): readonly Part[] {
  const { diagrams } = shared.ground
  const { facts } = shared.vocabulary
  return cover({ diagrams, root, scope, cost: costIn(shared.vocabulary), ...(most === undefined ? {} : { most }) }).map(({ box, fresh, count }) => {
    const named = [...box].sort(([a], [b]) => a - b)
    const when = named.flatMap(([variable, values]) => {
      const fact = facts[variable]
      return fact === undefined ? [] : [[fact.id, values.flatMap((value) => fact.answers[value]?.id ?? [])] as const]
    })
    return { when: Object.fromEntries(when), fresh, count }
  })
}

/** A large part of where a diagram has outcome 1; undefined where it has none. */
export function largePart(shared: SharedDiagrams, root: Ref, scope: readonly number[]): Part | undefined {
  return partsOf(shared, root, scope, 1)[0]
}

/** One situation of a part, told by the facts that the part names: together they force what is said of it. */
export function exampleOf(
  shared: SharedDiagrams,
  { when, fresh }: Pick<Part, 'when' | 'fresh'>,
  scope: readonly number[],
  random: () => number = () => 0,
): Answers {
  const values = sample(shared.ground.diagrams, fresh, scope, () => undefined, 1, random)
  return values === undefined ? {} : answersOf(shared.vocabulary, values, (fact) => fact in when)
}

/** Facts that a story begins with, where they bear on the question. */
const circumstances: readonly string[] = ['setting', 'person']

/** A situation of a part, drawn by chance: what the part names, and the circumstances that people would tell first. Undefined where it has none. */
export function drawnIn(
  shared: SharedDiagrams,
  { when, fresh }: Pick<Part, 'when' | 'fresh'>,
  scope: readonly number[],
  random: () => number,
): Answers | undefined {
  const values = sample(shared.ground.diagrams, fresh, scope, () => undefined, 1, random)
  return values && answersOf(shared.vocabulary, values, (fact) => fact in when || circumstances.includes(fact))
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
