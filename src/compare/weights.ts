// How much each norm decides in its own text, were that text alone: what an author sees above it.
import { type Day, dawn, type Window } from '../base/index.ts'
import type { Instrument, Norm } from '../rules/index.ts'
import { decisionsOf } from './deciding.ts'
import { type Placed, SharedDiagrams } from './shared-diagrams.ts'
import { type Body, questionsOf, textSubject } from './subject.ts'

/** Situations that can exist, over the facts that bear on a norm's questions, and those in which the norm decides; summed over the questions. */
export interface Weight {
  readonly count: bigint
  readonly total: bigint
}

/** WHY: the circuit is empty, because a text that is weighed alone lies in no place, and so no federal circuit contests anything. */
const nowhere = ''

/** The weight of each norm by its id, as if its instrument stood alone and bound somebody, on the last day on which the norm is known to stand. */
export function weights(body: Body): ReadonlyMap<string, Weight> {
  const shared = new SharedDiagrams(body.vocabulary, body)
  return new Map(body.instruments.flatMap((instrument) => [...weightsOf(shared, body, instrument)]))
}

function weightsOf(shared: SharedDiagrams, body: Body, instrument: Instrument): ReadonlyMap<string, Weight> {
  const own = body.norms.filter((each) => each.instrument === instrument.id)
  const last = lastDay(instrument, own)
  const found = new Map<string, Weight>()
  for (const [day, norms] of Map.groupBy(own, (norm) => norm.window?.through ?? last)) {
    const subject = textSubject(body, instrument, nowhere, day, day)
    const asked = new Set(norms.map((each) => each.id))
    for (const question of questionsOf(subject)) {
      for (const [id, weight] of onQuestion(shared, shared.place(subject, question))) {
        const before = found.get(id) ?? { count: 0n, total: 0n }
        if (asked.has(id)) found.set(id, { count: before.count + weight.count, total: before.total + weight.total })
      }
      shared.ground.diagrams.forget()
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

function onQuestion(shared: SharedDiagrams, placed: Placed): readonly (readonly [string, Weight])[] {
  const found = decisionsOf(shared, placed)
  // WHY: all share one scope, because the counts of one question can be added up only over the same facts
  const whole = shared.possibleOver(found.map((each) => each.where))
  const ids = new Set(placed.cell.norms.map((each) => each.norm))
  return found.filter((each) => ids.has(each.id)).map(({ id, where }) => [id, { count: whole.count(where), total: whole.total }])
}
