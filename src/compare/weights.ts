// How much each norm decides in its own text, were that text alone: what an author sees above it.
import { type Day, dawn, type Window } from '../base/index.ts'
import { speaksFor } from '../decide/index.ts'
import { type Combine, count, support } from '../diagram/index.ts'
import { bearingOn, type Instrument, implication, type Norm, verdicts } from '../rules/index.ts'
import { Bench, type Placed } from './bench.ts'
import { type Body, questionsOf, textSubject } from './subject.ts'

/** Situations that can exist, over the facts that bear on a norm's questions, and those in which the norm decides; summed over the questions. */
export interface Weight {
  readonly count: bigint
  readonly total: bigint
}

const and: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
/** WHY none: without other texts, in no place, no federal circuit contests anything. */
const nowhere = ''

/** The weight of each norm by its id, as if its instrument stood alone and bound somebody, on the last day on which the norm is known to stand. */
export function weights(body: Body): ReadonlyMap<string, Weight> {
  const bench = new Bench(body.vocabulary)
  return new Map(body.instruments.flatMap((instrument) => [...weightsOf(bench, body, instrument)]))
}

function weightsOf(bench: Bench, body: Body, instrument: Instrument): ReadonlyMap<string, Weight> {
  const own = body.norms.filter((each) => each.instrument === instrument.id)
  const last = lastDay(instrument, own)
  const found = new Map<string, Weight>()
  for (const [day, norms] of Map.groupBy(own, (norm) => norm.window?.through ?? last)) {
    const subject = textSubject(body, instrument, nowhere, day, day)
    const asked = new Set(norms.map((each) => each.id))
    for (const question of questionsOf(subject)) {
      for (const [id, weight] of onQuestion(bench, bench.place(subject, question), body)) {
        const before = found.get(id) ?? { count: 0n, total: 0n }
        if (asked.has(id)) found.set(id, { count: before.count + weight.count, total: before.total + weight.total })
      }
      bench.ground.diagrams.forget()
    }
  }
  return found
}

/** The last day of the text; while that is not known, the first on which everything stands that has come by now. */
function lastDay(instrument: Instrument, norms: readonly Norm[]): Day {
  const begins = ({ window }: { readonly window?: Window }): Day => window?.from ?? dawn
  const first = [instrument, ...norms].map(begins)
  return instrument.window?.through ?? first.toSorted().at(-1) ?? dawn
}

function onQuestion(bench: Bench, { cell, statuses, norms }: Placed, { vocabulary }: Body): readonly (readonly [string, Weight])[] {
  const { diagrams, condition, always } = bench.ground
  const { facts, givens } = vocabulary
  const tested = new Set([cell.verdict, ...cell.norms.map((each) => each.status)].flatMap((root) => [...support(diagrams, root)]))
  const bearing = bearingOn(
    [...tested].map((variable) => ({ kind: 'is', fact: facts[variable]?.id ?? '', answers: [] })),
    givens,
  )
  const scope = facts.flatMap((fact, index) => (bearing.facts.has(fact.id) ? [index] : []))
  const possible = diagrams.combineAll(
    bearing.givens.map((each) => condition(implication(each))),
    and,
    always,
  )
  const situations = (root: typeof possible): bigint => count(diagrams, root, scope, () => undefined).get(1) ?? 0n
  const total = situations(possible)
  return cell.norms.flatMap(({ norm: id, status }) => {
    const norm = norms.find((each) => each.id === id)
    if (norm === undefined) return []
    const stands = diagrams.map(status, (outcome) => (statuses[outcome]?.kind === 'stands' ? 1 : 0))
    // INVARIANT: all norms of one text have one rank, so that none is preempted, and who stands and speaks for the verdict decides
    const said = diagrams.map(cell.verdict, (outcome) => (verdicts.some((verdict, number) => number === outcome && speaksFor(norm, verdict)) ? 1 : 0))
    return [[id, { count: situations(diagrams.combineAll([possible, stands, said], and, always)), total }] as const]
  })
}
