// Where two subjects are laid side by side: one store of diagrams, so that equal meaning is the same node.
import type { Budget } from '../base/index.ts'
import { Cells, type ConditionDiagrams, groundFor, type MadeCell } from '../compiler/index.ts'
import { type Combine, count, type Ref, support } from '../diagram/index.ts'
import { bearingOn, implication, type Norm, type Question, type Standing, type Verdict, type Vocabulary, verdicts } from '../rules/index.ts'
import { type Body, type Subject, standingFor } from './subject.ts'
import type { Told } from './told.ts'

/** A question as one subject answers it. */
export interface Placed {
  readonly cell: MadeCell
  readonly statuses: Cells['table']['list']
  readonly norms: ReadonlyMap<string, Norm>
}

/** A question as two subjects answer it. Outcomes of `pairs` are read with `pairAt`. */
export interface Pairing {
  readonly question: Question
  readonly before: Placed
  readonly after: Placed
  readonly pairs: Ref
  /** The facts that bear on either answer, as numbers, in order. */
  readonly scope: readonly number[]
}

const radix = verdicts.length + 1
/** The outcome of `pairs` where no situation can be. */
export const nowhere = radix * radix

/** The verdicts of an outcome of `pairs`. */
export function pairAt(outcome: number): { readonly before: Verdict; readonly after: Verdict } | undefined {
  const [before, after] = [verdicts[Math.floor(outcome / radix)], verdicts[outcome % radix]]
  return outcome === nowhere || before === undefined || after === undefined ? undefined : { before, after }
}

const pairUp: Combine = (before, after) => (before === verdicts.length || after === verdicts.length ? nowhere : before * radix + after)
const orNowhere: Combine = (pair, possible) => (possible === 1 ? pair : nowhere)
const orElsewhere: Combine = (inside, possible) => (possible === 1 ? inside : 2)
const and: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)

/** The situations that can exist as far as some facts are concerned, and all facts that bear on them, as numbers, in order. */
interface Bearing {
  readonly possible: Ref
  readonly scope: readonly number[]
}

/** The shared diagrams of what some subjects say, of some acts if any are named. */
export function sharedFor(subjects: readonly [Subject, ...(readonly Subject[])], acts: readonly string[] = [], budget?: Budget): SharedDiagrams {
  const rules = <Rule extends { readonly id: string; readonly instrument: string; readonly acts: readonly string[] }>(
    of: (body: Body) => readonly Rule[],
  ): readonly Rule[] => {
    const own = subjects.flatMap(({ body, instruments }) => {
      const ids = new Set(instruments.map((each) => each.id))
      return of(body).filter((each) => ids.has(each.instrument) && (acts.length === 0 || each.acts.some((act) => acts.includes(act))))
    })
    return [...new Set(own)]
  }
  return new SharedDiagrams(
    subjects[0].body.vocabulary,
    { norms: rules((body) => body.norms), erasers: rules((body) => body.erasers), limits: rules((body) => body.limits) },
    budget,
  )
}

export class SharedDiagrams {
  readonly ground: ConditionDiagrams
  readonly vocabulary: Vocabulary
  readonly #told = new Map<Ref, Told | undefined>()
  /** By the facts that are tested: many diagrams test the same. */
  readonly #borne = new Map<string, Bearing>()
  readonly #bodies = new Map<Body, { readonly cells: Cells; readonly norms: ReadonlyMap<string, Norm> }>()

  /** `rules`: what will be laid here, so that the diagrams suit it; `budget`: the steps that may be taken. */
  constructor(vocabulary: Vocabulary, rules?: Pick<Body, 'norms' | 'erasers' | 'limits'>, budget?: Budget) {
    this.vocabulary = vocabulary
    this.ground = groundFor(vocabulary, rules, budget)
  }

  /** A question as a subject answers it. */
  place(subject: Subject, question: Question): Placed {
    return this.placed(subject.body, standingFor(subject, question))
  }

  /** What norms and erasers of a law that stand together say. */
  placed(body: Body, standing: Standing): Placed {
    const { cells, norms } = this.#of(body)
    return { cell: cells.of(standing), statuses: cells.table.list, norms }
  }

  /** WHY: this is kept for each body, because a draft may word a norm anew under the same name. */
  #of(body: Body): { readonly cells: Cells; readonly norms: ReadonlyMap<string, Norm> } {
    const known = this.#bodies.get(body) ?? {
      cells: new Cells(this.vocabulary, this.ground),
      norms: new Map(body.norms.map((each) => [each.id, each])),
    }
    this.#bodies.set(body, known)
    return known
  }

  /** A question as both answer it, over the situations that can exist. */
  pair(question: Question, one: Subject, other: Subject): Pairing {
    return this.pairOf(question, this.place(one, question), this.place(other, question))
  }

  /** The same, of what was placed already. */
  pairOf(question: Question, before: Placed, after: Placed): Pairing {
    const { diagrams } = this.ground
    const { root, scope } = this.bounded(diagrams.combine(before.cell.verdict, after.cell.verdict, pairUp), orNowhere)
    diagrams.forget()
    return { question, before, after, pairs: root, scope }
  }

  /** A diagram over the situations that can exist, and the facts that bear on it. `mark` marks an outcome where the second is not 1. */
  bounded(bare: Ref, mark: Combine): { readonly root: Ref; readonly scope: readonly number[] } {
    const { diagrams } = this.ground
    const { possible, scope } = this.#bearing(support(diagrams, bare))
    return { root: diagrams.combine(bare, possible, mark), scope }
  }

  /** The situations that can exist, as far as some facts are concerned, and all facts that bear on them. */
  #bearing(tested: Iterable<number>): Bearing {
    const variables = [...new Set(tested)].sort((a, b) => a - b)
    const key = variables.join()
    const known = this.#borne.get(key) ?? this.#bearingOn(variables)
    this.#borne.set(key, known)
    return known
  }

  #bearingOn(variables: readonly number[]): Bearing {
    const { diagrams, condition, always } = this.ground
    const { facts, givens } = this.vocabulary
    const names = variables.flatMap((variable) => facts[variable]?.id ?? [])
    const bearing = bearingOn(
      names.map((fact) => ({ kind: 'is', fact, answers: [] })),
      givens,
    )
    const possible = diagrams.combineAll(
      bearing.givens.map((each) => condition(implication(each))),
      and,
      always,
    )
    return { possible, scope: facts.flatMap((fact, index) => (bearing.facts.has(fact.id) ? [index] : [])) }
  }

  /** The situations that can exist as far as these facts, and those that a diagram tests, are concerned; and those of them where it has outcome 1. */
  possibleWith(tested: readonly number[], where: Ref): { readonly possible: Ref; readonly region: Ref } {
    const { diagrams } = this.ground
    const { possible } = this.#bearing([...tested, ...support(diagrams, where)])
    return { possible, region: diagrams.combine(where, possible, and) }
  }

  /** What is told of where a diagram has outcome 1, made once: many rules are struck, or contradict each other, in the same situations. */
  told(where: Ref, make: () => Told | undefined): Told | undefined {
    const known = this.#told.has(where) ? this.#told.get(where) : make()
    this.#told.set(where, known)
    return known
  }

  /** Counts of possible situations over all facts that bear on any of some diagrams. */
  possibleOver(refs: readonly Ref[]): { readonly total: bigint; readonly count: (where: Ref) => bigint } {
    const { diagrams, always } = this.ground
    const tested = refs.flatMap((ref) => [...support(diagrams, ref)])
    const { possible, scope } = this.#bearing(tested)
    const number = (ref: Ref): bigint => count(diagrams, diagrams.combine(ref, possible, and), scope, () => undefined).get(1) ?? 0n
    return { total: number(always), count: number }
  }

  /** The possible situations among those where a diagram has outcome 1: how many, of how many, and a root and scope to take them apart. */
  possible(where: Ref): { readonly root: Ref; readonly scope: readonly number[]; readonly count: bigint; readonly total: bigint } {
    const { root, scope } = this.bounded(where, orElsewhere)
    const counted = count(this.ground.diagrams, root, scope, () => undefined)
    const inside = counted.get(1) ?? 0n
    return { root, scope, count: inside, total: inside + (counted.get(0) ?? 0n) }
  }

  /** Outcome 1 where the pair is one of those looked for, 2 where no situation can be. */
  where(pairs: Ref, looked: (pair: { readonly before: Verdict; readonly after: Verdict }) => boolean): Ref {
    return this.ground.diagrams.map(pairs, (outcome) => {
      const pair = pairAt(outcome)
      return pair === undefined ? 2 : looked(pair) ? 1 : 0
    })
  }
}
