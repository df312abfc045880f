// The reference evaluator: what a rule means, step by step as docs/meaning.md tells it. Short, slow, obvious;
// everything faster is tested against it.
import { holds, type Situation } from './condition.ts'
import { rankOf } from './kinds.ts'
import type { Exception, Modality, Verdict } from './law.ts'
import type { Standing, StandingEraser, StandingNorm } from './standing.ts'

/** What became of a norm in one complete situation. Norms whose `when` does not hold are not listed. */
export type Role =
  | { readonly kind: 'decides' | 'applies' }
  /** `by`: the exceptions that hold, counted from 0. */
  | { readonly kind: 'set-aside'; readonly by: readonly number[] }
  | { readonly kind: 'overridden' | 'preempted'; readonly by: readonly string[] }
  | { readonly kind: 'struck'; readonly by: readonly string[]; readonly contested: boolean }

export interface Outcome {
  readonly verdict: Verdict
  /** By norm, in the order of the standing. */
  readonly roles: ReadonlyMap<string, Role>
  /** Acts that come with doing the act, each with the norm that says so. */
  readonly duties: readonly { readonly act: string; readonly norm: string }[]
}

/** Evaluates a question whose standing is given, in a situation that answers every fact the standing names. */
export function evaluate(standing: Standing, situation: Situation): Outcome {
  const roles = new Map<string, Role>()
  // 1, 2: which norms apply, which are set aside by an exception, which give way
  const applying: StandingNorm[] = []
  for (const each of standing.norms) {
    if (!holds(each.norm.when, situation)) continue
    const by = exceptionsThatHold(each.norm.unless, situation)
    if (by.length === 0) applying.push(each)
    else roles.set(each.norm.id, { kind: 'set-aside', by })
  }
  const left: StandingNorm[] = []
  for (const each of applying) {
    const by = applying.filter((other) => other.norm.overrides.includes(each.norm.id)).map((other) => other.norm.id)
    if (by.length === 0) left.push(each)
    else roles.set(each.norm.id, { kind: 'overridden', by })
  }
  // 3: erasers
  const erasing = standing.erasers.filter(({ eraser }) => holds(eraser.when, situation) && exceptionsThatHold(eraser.unless, situation).length === 0)
  const unerased: StandingNorm[] = []
  let open = false
  for (const each of left) {
    const struck = strike(each, erasing)
    if (struck === undefined) unerased.push(each)
    else {
      roles.set(each.norm.id, struck)
      open ||= struck.contested
    }
  }
  // 4: the verdict
  const of = (modality: Modality | 'unsettled') => unerased.filter((each) => each.norm.modality === modality)
  const [bans, duties] = [of('must not'), of('must')]
  const [ban, duty] = [highest(bans), highest(duties)]
  const verdict = ((): Verdict => {
    if (bans.length > 0 && duties.length > 0 && ban === duty) return 'conflict'
    if (bans.length > 0 && ban < duty) return 'must not'
    if (open || of('unsettled').length > 0) return 'unsettled'
    if (duties.length > 0) return 'must'
    return (['should not', 'should', 'may'] as const).find((modality) => of(modality).length > 0) ?? 'silent'
  })()
  // who decided, who only applied, who was preempted
  for (const each of unerased) {
    const { id, modality } = each.norm
    const above = opponentsAbove(each, modality === 'must' ? [duties, bans] : modality === 'must not' ? [bans, duties] : [[], []])
    if (above.length > 0) roles.set(id, { kind: 'preempted', by: above })
    else roles.set(id, { kind: decides(modality, verdict) ? 'decides' : 'applies' })
  }
  const owed = unerased.filter((each) => roles.get(each.norm.id)?.kind !== 'preempted')
  return {
    verdict,
    roles: new Map(standing.norms.flatMap(({ norm }) => entry(norm.id, roles.get(norm.id)))),
    duties: owed.flatMap(({ norm }) => norm.duties.map((act) => ({ act, norm: norm.id }))),
  }
}

function exceptionsThatHold(unless: readonly Exception[], situation: Situation): number[] {
  return unless.flatMap((exception, index) => (holds(exception.condition, situation) ? [index] : []))
}

/** A settled eraser outweighs a contested one: the prohibition is gone either way. */
function strike({ norm, rank }: StandingNorm, erasing: readonly StandingEraser[]) {
  if (norm.modality !== 'must not' && norm.modality !== 'should not') return undefined
  const reaching = erasing.filter(({ eraser }) => rankOf(eraser.reaches) <= rank)
  const settled = reaching.filter((each) => !each.contested)
  const by = (settled.length > 0 ? settled : reaching).map(({ eraser }) => eraser.id)
  return by.length === 0 ? undefined : { kind: 'struck' as const, by, contested: settled.length === 0 }
}

/** The norms that preempt this one: the other side's above it, unless its own side has one higher still. */
function opponentsAbove(each: StandingNorm, [own, other]: readonly [readonly StandingNorm[], readonly StandingNorm[]]): string[] {
  if (highest(own) < highest(other)) return []
  return other.filter((opponent) => opponent.rank < each.rank).map(({ norm }) => norm.id)
}

/** The rank of the highest norm, 0 highest; infinite where there is none. */
function highest(norms: readonly StandingNorm[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...norms.map((each) => each.rank))
}

function decides(modality: Modality | 'unsettled', verdict: Verdict): boolean {
  return verdict === 'conflict' ? modality === 'must' || modality === 'must not' : modality === verdict
}

function entry(id: string, role: Role | undefined): [string, Role][] {
  return role === undefined ? [] : [[id, role]]
}
