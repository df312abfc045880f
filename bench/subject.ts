// What is measured: the acts with the most law on them in one place on one day, and random situations to ask about.
import type { Artefact, Cell } from '../src/artefact/index.ts'
import { covers, isDay } from '../src/base/index.ts'
import type { Complete } from '../src/decide/index.ts'
import { evaluate, holds, implication, type Law, type Outcome, type Situation, type Standing, standingOn } from '../src/rules/index.ts'
import { type Plan, planOf } from './plan.ts'
import { chance } from './random.ts'

export const where = { place: 'us/vt/norwich', agency: 'municipal', day: '2024-09-03' }

/** A situation in each of the forms that an engine may want, and what the reference evaluator says of it. */
export interface AskedSituation {
  readonly situation: Situation
  readonly complete: Complete
  readonly outcome: Outcome
}

export interface MeasuredQuestion {
  readonly actor: string
  readonly act: string
  readonly standing: Standing
  readonly plan: Plan
  readonly cell: Cell
  readonly asked: readonly AskedSituation[]
}

/** The acts without open points that have the most norms and exceptions, heaviest first, each asked about the same number of possible situations. */
export function heaviest(law: Law, artefact: Artefact, count: number, situations: number): readonly MeasuredQuestion[] {
  const { place, agency, day } = where
  const timeline = artefact.timelines[artefact.places.find((each) => each.id === place)?.timelines[agency] ?? -1]
  if (timeline === undefined || !isDay(day)) throw new Error(`nothing stands at ${place} on ${day}`)
  const texts = law.instruments.filter((each) => timeline.instruments.includes(each.id) && covers(each.window, day))
  const drawn = draw(law, situations)
  const all = Object.entries(timeline.editions).flatMap(([key, editions]): readonly Omit<MeasuredQuestion, 'asked'>[] => {
    const [actor = '', act = ''] = key.split(' ')
    const cell = artefact.cells[editions.findLast((each) => each.from <= day)?.cell ?? -1]
    const standing = standingOn(law, texts, timeline.circuit, day, { actor, act })
    // WHY: open questions are left out, because no peer can say what all ways of deciding them agree on
    return cell === undefined || cell.ways !== undefined ? [] : [{ actor, act, standing, plan: planOf(standing), cell }]
  })
  const heavy = all.toSorted((a, b) => weight(b.standing) - weight(a.standing) || b.cell.scope.length - a.cell.scope.length).slice(0, count)
  return heavy.map((each) => ({ ...each, asked: drawn.map((one) => ({ ...one, outcome: evaluate(each.standing, one.situation) })) }))
}

/** How many norms and exceptions there are. */
export function weight(standing: Standing): number {
  return standing.norms.reduce((sum, { norm }) => sum + 1 + norm.unless.length, 0)
}

/** Complete situations that the givens allow, each as likely as any other. */
function draw({ vocabulary }: Law, count: number): readonly Pick<AskedSituation, 'situation' | 'complete'>[] {
  const { below } = chance(20240903)
  const given = vocabulary.givens.map(implication)
  const drawn: Pick<AskedSituation, 'situation' | 'complete'>[] = []
  while (drawn.length < count) {
    const complete = Int32Array.from(vocabulary.facts, (fact) => below(fact.answers.length))
    const situation = Object.fromEntries(vocabulary.facts.map((fact, at) => [fact.id, fact.answers[complete[at] ?? 0]?.id ?? '']))
    if (given.every((each) => holds(each, situation))) drawn.push({ situation, complete })
  }
  return drawn
}
