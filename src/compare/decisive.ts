// What decides a question: the facts by how often another answer to one of them alone changes the verdict, the norms by how often they decide.
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import { factsOf, type Question, verdicts } from '../rules/index.ts'
import { decisionsOf } from './deciding.ts'
import { largePart } from './region.ts'
import { type SharedDiagrams, sharedFor } from './shared-diagrams.ts'
import type { Subject } from './subject.ts'
import type { Conditions } from './told.ts'

export interface DecisiveFact {
  readonly fact: string
  /** Possible situations in which another possible answer to this fact alone gives another verdict, of all. */
  readonly count: bigint
  readonly total: bigint
  /** Where many of them are. */
  readonly when: Conditions
}

export interface DecidingNorm {
  readonly norm: string
  readonly count: bigint
  readonly total: bigint
}

export interface Decisive {
  readonly question: Question
  /** The most decisive first. */
  readonly facts: readonly DecisiveFact[]
  /** Facts that rules on the question name and that never matter. */
  readonly dead: readonly string[]
  readonly norms: readonly DecidingNorm[]
}

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)

/** What decides a question in what a subject says. */
export function decisiveFor(subject: Subject, question: Question): Decisive {
  const { vocabulary } = subject.body
  const shared = sharedFor([subject], [question.act])
  const placed = shared.place(subject, question)
  const { cell } = placed
  const facts = cell.scope.flatMap((variable): readonly DecisiveFact[] => {
    const fact = vocabulary.facts[variable]
    const { root, scope, count, total } = shared.possible(mattersWhere(shared, cell.verdict, variable))
    if (fact === undefined || count === 0n) return []
    return [{ fact: fact.id, count, total, when: largePart(shared, root, scope)?.when ?? {} }]
  })
  const norms = decisionsOf(shared, placed).map(({ id, where }): DecidingNorm => {
    const { count, total } = shared.possible(where)
    return { norm: id, count, total }
  })
  const live = new Set(facts.map((each) => each.fact))
  const share = ({ count, total }: { readonly count: bigint; readonly total: bigint }): number => Number((count * 1_000_000n) / (total === 0n ? 1n : total))
  return {
    question,
    facts: facts.toSorted((a, b) => share(b) - share(a)),
    dead: namedIn(
      shared,
      subject,
      placed.cell.norms.map((each) => each.norm),
    ).filter((each) => !live.has(each)),
    norms: norms.toSorted((a, b) => share(b) - share(a)),
  }
}

/** Outcome 1 where the verdict is another for another possible value of the variable. Situations that cannot be do not count. */
function mattersWhere(shared: SharedDiagrams, verdict: Ref, variable: number): Ref {
  const { diagrams } = shared.ground
  const size = diagrams.sizes[variable] ?? 0
  const nowhere = verdicts.length
  const values = Array.from({ length: size }, (_, value) => value)
  const at = values.map((value) => diagrams.restrict(verdict, variable, value))
  const differ: Combine = (a, b) => (a !== b && a !== nowhere && b !== nowhere ? 1 : 0)
  return diagrams.combineAll(
    values.map((value) => {
      const others = values.filter((other) => other !== value).map((other) => diagrams.combine(at[value] ?? leaf(nowhere), at[other] ?? leaf(nowhere), differ))
      return diagrams.combine(diagrams.combineAll(others, either, leaf(0)), diagrams.test(variable, [value]), both)
    }),
    either,
    leaf(0),
  )
}

/** Facts that the norms on the question test. */
function namedIn(shared: SharedDiagrams, { body }: Subject, norms: readonly string[]): readonly string[] {
  const tested = new Set<string>()
  for (const norm of body.norms.filter((each) => norms.includes(each.id))) {
    for (const condition of [norm.when, ...norm.unless.map((each) => each.condition)]) for (const fact of factsOf(condition)) tested.add(fact)
  }
  return shared.vocabulary.facts.map((each) => each.id).filter((each) => tested.has(each))
}
