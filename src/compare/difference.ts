// The difference in meaning between two subjects: every situation whose verdict differs, in few regions, exactly.
import type { Budget } from '../base/index.ts'
import { count } from '../diagram/index.ts'
import type { Question, Verdict } from '../rules/index.ts'
import { decidingIn } from './deciding.ts'
import { type DutyChange, dutyChanges, type ReasonChange, reasonChanges } from './reasons.ts'
import { exampleOf, type Part, partsOf } from './region.ts'
import { type Pairing, pairAt, type SharedDiagrams, sharedFor } from './shared-diagrams.ts'
import { finished } from './steps.ts'
import { type Strictness, strictnessOf, type Turn, turnOf } from './strictness.ts'
import { questionsOf, type Subject } from './subject.ts'
import type { Answers } from './told.ts'

/** Situations that lead from one verdict to another. */
export interface Region extends Part {
  readonly before: Verdict
  readonly after: Verdict
  readonly turn: Turn
  /** Norms and erasers that decide on each side somewhere in the region. */
  readonly because: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** One of them, by the facts that the region names. */
  readonly example: Answers
}

export interface ActDifference {
  readonly question: Question
  /** Every possible situation, over the facts that bear on either answer. */
  readonly total: bigint
  readonly changed: bigint
  /** What became stricter or looser first, and of these the largest. */
  readonly regions: readonly Region[]
  /** The verdict is the same; what has to be done besides is not. */
  readonly duties: readonly DutyChange[]
  /** Verdict and duties are the same; the rules that decide say something else. */
  readonly reasons: readonly ReasonChange[]
  readonly strictness: Strictness
  readonly pairing: Pairing
}

export interface Difference {
  readonly before: Subject
  readonly after: Subject
  readonly shared: SharedDiagrams
  /** Acts on which a verdict or a duty differs. */
  readonly acts: readonly ActDifference[]
  /** Acts on which every verdict and every duty is the same. */
  readonly same: readonly ActDifference[]
  readonly strictness: Strictness
}

/** Everything on which two subjects differ; on the acts asked about only, if any are. Both must have the same vocabulary. */
export function difference(before: Subject, after: Subject, acts: readonly string[] = []): Difference {
  return finished(differenceInSteps(before, after, acts))
}

/** The same, question by question: whoever has something more urgent can go on later. Throws `OverBudget` beyond a budget. */
export function* differenceInSteps(before: Subject, after: Subject, acts: readonly string[] = [], budget?: Budget): Generator<void, Difference> {
  const shared = sharedFor([before, after], acts, budget)
  const all: ActDifference[] = []
  for (const question of bothQuestions(before, after).filter((each) => acts.length === 0 || acts.includes(each.act))) {
    all.push(differenceOn(shared, question, before, after))
    yield
  }
  const differs = (each: ActDifference): boolean => each.changed > 0n || each.duties.length > 0
  return {
    before,
    after,
    shared,
    acts: all.filter(differs),
    same: all.filter((each) => !differs(each)),
    strictness: strictnessOf(all.map((each) => each.strictness)),
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
export function differenceOn(shared: SharedDiagrams, question: Question, before: Subject, after: Subject): ActDifference {
  const pairing = shared.pair(question, before, after)
  const found = regionsWhere(shared, pairing, (one, other) => one !== other)
  const duties = dutyChanges(shared, pairing)
  return {
    ...found,
    question,
    duties,
    reasons: reasonChanges(shared, pairing),
    strictness: strictnessOf([...found.regions, ...duties].map((each) => each.turn)),
  }
}

/** The situations whose two verdicts are looked for: what became stricter or looser first, and of these the largest. */
export function regionsWhere(
  shared: SharedDiagrams,
  pairing: Pairing,
  looked: (before: Verdict, after: Verdict) => boolean,
): Pick<ActDifference, 'total' | 'changed' | 'regions' | 'pairing'> {
  const ways = waysOf(shared, pairing)
  const found = ways.filter((each) => looked(each.before, each.after))
  const regions = found.flatMap((each) => regionsOf(shared, pairing, each))
  return {
    total: sum(ways),
    changed: sum(found),
    regions: regions.sort((a, b) => order.indexOf(a.turn) - order.indexOf(b.turn) || (a.count === b.count ? 0 : a.count > b.count ? -1 : 1)),
    pairing,
  }
}

const order: readonly Turn[] = ['reversed', 'stricter', 'looser', 'unclear', 'equal']

interface Way {
  readonly before: Verdict
  readonly after: Verdict
}

/** Each pair of verdicts that some situation has, and how many have it. */
function waysOf(shared: SharedDiagrams, { pairs, scope }: Pairing): readonly (Way & { readonly count: bigint })[] {
  return [...count(shared.ground.diagrams, pairs, scope, () => undefined)].flatMap(([outcome, number]) => {
    const pair = pairAt(outcome)
    return pair === undefined ? [] : [{ ...pair, count: number }]
  })
}

/** The situations that lead from one verdict to another, in parts. */
function regionsOf(shared: SharedDiagrams, pairing: Pairing, { before, after }: Way): readonly Region[] {
  const { pairs, scope } = pairing
  const root = shared.where(pairs, (pair) => pair.before === before && pair.after === after)
  return partsOf(shared, root, scope).map((part): Region => {
    const because = { before: decidingIn(shared, pairing.before, part.fresh), after: decidingIn(shared, pairing.after, part.fresh) }
    const example = exampleOf(shared, part, scope)
    return { ...part, before, after, turn: turnOf(before, after), because, example }
  })
}

function sum(ways: readonly { readonly count: bigint }[]): bigint {
  return ways.reduce((total, each) => total + each.count, 0n)
}
