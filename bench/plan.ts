// One act's law in the form every peer is given: conditions of what stands, and from those the verdict, first match first.
// Made from the rule tree alone, so that the peers owe nothing to our compiler.
import { always, type Condition, type Exception, factsOf, type Norm, rankOf, type Standing, type StandingNorm, type Verdict } from '../src/rules/index.ts'

/** A norm that stands. */
export interface Signal {
  readonly norm: Norm
  readonly rank: number
  readonly when: Condition
}

/** The verdict where each group has a signal that holds, and none of the excluded ones does. Numbers of signals. */
export interface Rung {
  readonly verdict: Verdict
  readonly groups: readonly (readonly number[])[]
  readonly none: readonly number[]
}

export interface Plan {
  readonly signals: readonly Signal[]
  /** In order; `silent` where no rung holds. */
  readonly ladder: readonly Rung[]
  /** Facts that some signal tests. */
  readonly facts: readonly string[]
}

/** Lays a standing without open points out for the peers: none of them can say what all ways of settling a point agree on. */
export function planOf(standing: Standing): Plan {
  const signals = standing.norms.flatMap((each) => signalsOf(each, standing))
  return { signals, ladder: ladderOf(signals), facts: [...new Set(signals.flatMap((each) => [...factsOf(each.when)]))] }
}

/** The verdict of the first rung that holds, for peers that can say which signals hold but not which outweighs which. */
export function verdictFrom(ladder: readonly Rung[], holds: readonly boolean[]): Verdict {
  for (const { verdict, groups, none } of ladder) {
    if (groups.every((group) => group.some((each) => holds[each] === true)) && !none.some((each) => holds[each] === true)) return verdict
  }
  return 'silent'
}

/** A rung as one condition over the facts of the situation. */
export function rungCondition(plan: Plan, rung: Rung): Condition {
  const when = (numbers: readonly number[]): readonly Condition[] => numbers.flatMap((each) => plan.signals[each]?.when ?? [])
  return all([...rung.groups.map((group): Condition => ({ kind: 'any', of: when(group) })), ...when(rung.none).map(not)])
}

function signalsOf({ norm, rank }: StandingNorm, standing: Standing): readonly Signal[] {
  const yields = standing.norms.filter((other) => other.norm.overrides.includes(norm.id)).map((other) => not(applies(other.norm)))
  const left = all([applies(norm), ...yields])
  const prohibits = norm.modality === 'must not' || norm.modality === 'should not'
  const reaching = prohibits ? standing.erasers.filter(({ eraser }) => rankOf(eraser.reaches) <= rank) : []
  return [{ norm, rank, when: all([left, ...reaching.map(({ eraser }) => not(applies(eraser)))]) }]
}

function ladderOf(signals: readonly Signal[]): readonly Rung[] {
  const numbers = (wanted: (signal: Signal) => boolean): readonly number[] => signals.flatMap((signal, at) => (wanted(signal) ? [at] : []))
  const standing = (modality: Norm['modality']) => (signal: Signal) => signal.norm.modality === modality
  const [bans, duties] = [standing('must not'), standing('must')]
  const ranks = [...new Set(signals.map((signal) => signal.rank))].sort((a, b) => a - b)
  const firm = ranks.flatMap((rank): readonly Rung[] => {
    const ban = numbers((signal) => bans(signal) && signal.rank === rank)
    const duty = numbers((signal) => duties(signal) && signal.rank === rank)
    const above = numbers((signal) => (bans(signal) || duties(signal)) && signal.rank < rank)
    const noDuty = numbers((signal) => duties(signal) && signal.rank <= rank)
    return [
      { verdict: 'conflict', groups: [ban, duty], none: above },
      { verdict: 'must not', groups: [ban], none: noDuty },
    ]
  })
  const milder = (['must', 'should not', 'should', 'may'] as const).map(
    (modality): Rung => ({ verdict: modality, groups: [numbers(standing(modality))], none: [] }),
  )
  const ladder: readonly Rung[] = [...firm, ...milder]
  return ladder.filter((rung) => rung.groups.every((group) => group.length > 0))
}

function applies(provision: { readonly when: Condition; readonly unless: readonly Exception[] }): Condition {
  return all([provision.when, ...provision.unless.map((exception) => not(exception.condition))])
}

function all(of: readonly Condition[]): Condition {
  const parts = of.flatMap((each) => (each.kind === 'all' ? each.of : [each]))
  const [only] = parts
  return parts.length === 0 ? always : parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts }
}

function not(of: Condition): Condition {
  return { kind: 'not', of }
}
