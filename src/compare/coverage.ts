// Component by component, whether a text has what a model has (20 V.S.A. § 2366: each agency adopts each component of the State model).
import { type Combine, leaf, type Ref, reach } from '../diagram/index.ts'
import type { Norm, Question, Verdict } from '../rules/index.ts'
import { decidingIn, decisionsOf, owingOf } from './deciding.ts'
import { possibly } from './possibly.ts'
import { exampleOf, largePart } from './region.ts'
import { type Pairing, pairAt, type SharedDiagrams, sharedFor } from './shared-diagrams.ts'
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
  const shared = sharedFor([model, text])
  const asked = questionsOf(model).map((question) => askedOf(shared, shared.pair(question, model, text)))
  const components = provisionsOf(model).norms.filter((each) => each.modality !== 'unsettled' && each.from === undefined)
  return components.flatMap((norm): readonly Component[] => {
    const own = asked.filter(({ pairing: { question } }) => norm.actors.includes(question.actor) && norm.acts.includes(question.act))
    const decided = own.map((each) => ({ ...each, where: decisionOf(shared, each.pairing, norm) })).filter(({ where }) => possibly(shared, where))
    if (decided.length === 0) return []
    const departures = decided.flatMap((each) => departuresIn(shared, each, norm, each.where))
    // WHY: it is silent where it says nothing wherever the norm decides
    const silent = decided.every(({ spoken, where }) => !possibly(shared, shared.ground.diagrams.combine(spoken, where, both)))
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
function decisionOf(shared: SharedDiagrams, { before }: Pairing, norm: Norm): Ref {
  return decisionsOf(shared, before).find((each) => each.id === norm.id)?.where ?? leaf(0)
}

function departuresIn(shared: SharedDiagrams, { pairing, ways, spoken }: Asked, norm: Norm, where: Ref): readonly Departure[] {
  const { diagrams } = shared.ground
  const over = (region: Ref, coverage: Coverage, verdicts: Departure['verdicts'], duty?: string): readonly Departure[] => {
    const { root, scope, count, total } = shared.possible(region)
    const large = largePart(shared, root, scope)
    if (large === undefined) return []
    const because = decidingIn(shared, pairing.after, region)
    const example = exampleOf(shared, large, scope)
    const { question } = pairing
    return [{ question, coverage, when: large.when, example, verdicts, because, count, total, ...(duty === undefined ? {} : { duty }) }]
  }
  const verdicts = ways.flatMap((way) => over(diagrams.combine(way.region, where, both), way.coverage, way.verdicts))
  const duties = norm.duties.flatMap((duty) => {
    const owed = owingOf(shared, pairing.after).flatMap((each) => (each.norm.duties.includes(duty) ? [each.where] : []))
    const unowed = diagrams.combine(where, diagrams.combineAll(owed, either, leaf(0)), without)
    // WHY: only verdicts in which the text speaks are looked at, because its silence on the act itself is told already
    const verdict = norm.modality === 'unsettled' ? 'silent' : norm.modality
    return over(diagrams.combine(unowed, norm.modality === 'may' ? leaf(1) : spoken, both), 'looser', { model: verdict, text: verdict }, duty)
  })
  return [...verdicts, ...duties]
}

interface Way extends Pick<Departure, 'verdicts'> {
  readonly coverage: Coverage
  readonly region: Ref
}

/** What no norm has a part in, of one question: the ways in which the verdicts of model and text depart, and where the text speaks. */
interface Asked {
  readonly pairing: Pairing
  readonly ways: readonly Way[]
  readonly spoken: Ref
}

function askedOf(shared: SharedDiagrams, pairing: Pairing): Asked {
  const { diagrams } = shared.ground
  const ways = [...reach(diagrams, pairing.pairs, () => undefined)].flatMap((outcome): readonly Way[] => {
    const pair = pairAt(outcome)
    const coverage = pair === undefined ? 'present' : coverageIn(pair.before, pair.after)
    if (pair === undefined || coverage === 'present') return []
    const region = diagrams.map(pairing.pairs, (each) => (each === outcome ? 1 : 0))
    return [{ verdicts: { model: pair.before, text: pair.after }, coverage, region }]
  })
  const spoken = diagrams.map(pairing.pairs, (outcome) => ((pairAt(outcome)?.after ?? 'silent') === 'silent' ? 0 : 1))
  return { pairing, ways, spoken }
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
