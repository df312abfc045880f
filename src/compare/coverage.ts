// Component by component, whether a text has what a model has (20 V.S.A. § 2366: each agency adopts each component of the State model).
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { Norm, Question, Verdict } from '../rules/index.ts'
import { type Bench, benchFor, type Pairing, pairAt } from './bench.ts'
import { decidingIn, decisionsOf, owingOf } from './deciding.ts'
import { possibly } from './possibly.ts'
import { exampleOf, largePart } from './region.ts'
import { turnOf } from './strictness.ts'
import { provisionsOf, questionsOf, type Subject, withAdopted } from './subject.ts'
import type { Answers, Conditions } from './told.ts'

/**
 * How a text stands to a component, the worst first. `missing`: silent wherever the component decides; `looser`: less strict, or silent, in
 * some situation; `open`: its own law is not settled there; `stricter` in some situation and nowhere looser; `present`: exactly as strict.
 */
export const coverages = ['missing', 'looser', 'open', 'stricter', 'present'] as const
export type Coverage = (typeof coverages)[number]

/** Situations in which the text does not say what the component says. */
export interface Departure {
  readonly question: Question
  readonly coverage: Coverage
  readonly when: Conditions
  readonly example: Answers
  readonly verdicts: { readonly model: Verdict; readonly text: Verdict }
  /** A duty of the component that the text does not have there. */
  readonly duty?: string
  /** The rules of the text that decide there. */
  readonly because: readonly string[]
  readonly count: bigint
  /** Every possible situation, over the facts that bear on the departure. */
  readonly total: bigint
}

export interface Component {
  readonly norm: Norm
  readonly coverage: Coverage
  /** The worst first; empty where the component is present. */
  readonly departures: readonly Departure[]
}

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)
const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)

/** Every norm of the model that decides something, open questions aside, and how the text stands to it, with what it adopts. */
export function coverageOf(given: Subject, model: Subject): readonly Component[] {
  const text = withAdopted(given)
  const bench = benchFor([model, text])
  const pairings = questionsOf(model).map((question) => bench.pair(question, model, text))
  const components = provisionsOf(model).norms.filter((each) => each.modality !== 'unsettled' && each.from === undefined)
  return components.flatMap((norm): readonly Component[] => {
    const own = pairings.filter(({ question }) => norm.actors.includes(question.actor) && norm.acts.includes(question.act))
    const decided = own.map((pairing) => ({ pairing, where: decisionOf(bench, pairing, norm) })).filter(({ where }) => possibly(bench, where))
    if (decided.length === 0) return []
    const departures = decided.flatMap(({ pairing, where }) => departuresIn(bench, pairing, norm, where))
    const silent = decided.every(({ pairing, where }) => isSilent(bench, pairing, where))
    return [{ norm, coverage: silent && norm.modality !== 'may' ? 'missing' : worst(departures), departures: departures.toSorted(byCoverage) }]
  })
}

/** WHY: the result is `looser`, because a component that is missing in some of its situations is there, but not as strict. */
function worst(departures: readonly Departure[]): Coverage {
  const found = departures.map((each): Coverage => (each.coverage === 'missing' ? 'looser' : each.coverage))
  return coverages.find((each) => found.includes(each)) ?? 'present'
}

function byCoverage(a: Departure, b: Departure): number {
  return coverages.indexOf(a.coverage) - coverages.indexOf(b.coverage) || (a.count === b.count ? 0 : a.count > b.count ? -1 : 1)
}

/** Where a model's norm decides. */
function decisionOf(bench: Bench, { before }: Pairing, norm: Norm): Ref {
  return decisionsOf(bench, before).find((each) => each.id === norm.id)?.where ?? leaf(0)
}

/** Whether the text says nothing wherever the norm decides. */
function isSilent(bench: Bench, pairing: Pairing, where: Ref): boolean {
  const spoken = verdictsWhere(bench, pairing, (_, text) => text !== 'silent')
  return !possibly(bench, bench.ground.diagrams.combine(spoken, where, both))
}

function departuresIn(bench: Bench, pairing: Pairing, norm: Norm, where: Ref): readonly Departure[] {
  const { diagrams } = bench.ground
  const over = (region: Ref, coverage: Coverage, verdicts: Departure['verdicts'], duty?: string): readonly Departure[] => {
    const { root, scope, count, total } = bench.possible(region)
    const large = largePart(bench, root, scope)
    if (large === undefined) return []
    const because = decidingIn(bench, pairing.after, region)
    const example = exampleOf(bench, large, scope)
    const { question } = pairing
    return [{ question, coverage, when: large.when, example, verdicts, because, count, total, ...(duty === undefined ? {} : { duty }) }]
  }
  const ways = new Map<string, Departure['verdicts']>()
  verdictsWhere(bench, pairing, (model, text) => ways.set(`${model} ${text}`, { model, text }).size < 0)
  const verdicts = [...ways.values()].flatMap((way) => {
    const coverage = coverageIn(way.model, way.text)
    if (coverage === 'present') return []
    const region = verdictsWhere(bench, pairing, (model, text) => model === way.model && text === way.text)
    return over(diagrams.combine(region, where, both), coverage, way)
  })
  const duties = norm.duties.flatMap((duty) => {
    const owed = owingOf(bench, pairing.after).flatMap((each) => (each.norm.duties.includes(duty) ? [each.where] : []))
    const unowed = diagrams.combine(where, diagrams.combineAll(owed, either, leaf(0)), without)
    // WHY: only verdicts in which the text speaks are looked at, because its silence on the act itself is told already
    const spoken = verdictsWhere(bench, pairing, (_, text) => text !== 'silent')
    const verdict = norm.modality === 'unsettled' ? 'silent' : norm.modality
    return over(diagrams.combine(unowed, norm.modality === 'may' ? leaf(1) : spoken, both), 'looser', { model: verdict, text: verdict }, duty)
  })
  return [...verdicts, ...duties]
}

/** Outcome 1 where the verdicts of model and text are among those looked for. */
function verdictsWhere(bench: Bench, { pairs }: Pairing, looked: (model: Verdict, text: Verdict) => boolean): Ref {
  return bench.ground.diagrams.map(pairs, (outcome) => {
    const pair = pairAt(outcome)
    return pair !== undefined && looked(pair.before, pair.after) ? 1 : 0
  })
}

function coverageIn(model: Verdict, text: Verdict): Coverage {
  if (text === 'unsettled' || text === 'conflict') return 'open'
  // WHY: it is `present`, because a text that leaves something open keeps a component that permits it
  if (text === 'silent') return model === 'may' ? 'present' : 'missing'
  const turn = turnOf(model, text)
  switch (turn) {
    case 'stricter':
      return 'stricter'
    case 'equal':
      return 'present'
    case 'looser':
    case 'reversed':
      return 'looser'
    case 'unclear':
      return 'open'
  }
}
