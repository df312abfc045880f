// The reference evaluator: what a rule means, step by step as docs/meaning.md tells it. Short, slow, obvious;
// everything faster is tested against it.
import { holds, type Situation } from './condition.ts'
import { kinds, rankOf } from './kinds.ts'
import type { Exception, Modality, Verdict } from './law.ts'
import type { Standing, StandingEraser, StandingNorm } from './standing.ts'
import { type Settled, settlements, type Way, waysOf } from './ways.ts'

/** What became of a norm in one complete situation. Norms whose `when` does not hold are not listed. `open`: no more than perhaps so. */
export type NormRole =
  | { readonly kind: 'decides' | 'applies' }
  /** `by`: the exceptions that hold, counted from 0. */
  | { readonly kind: 'set-aside'; readonly by: readonly number[]; readonly open: boolean }
  | { readonly kind: 'overridden'; readonly by: readonly string[]; readonly open: boolean }
  | { readonly kind: 'preempted'; readonly by: readonly string[] }
  | { readonly kind: 'struck'; readonly by: readonly string[]; readonly open: boolean }

export interface Outcome {
  readonly verdict: Verdict
  /** How the open points can be settled, and what then. One way without a point where it is the same in all. */
  readonly ways: readonly Way[]
  /** Open points that are met here and change nothing. */
  readonly idle: readonly string[]
  /** Norms that decide; where the verdict is unsettled, all norms and erasers that have a point in it. */
  readonly deciding: readonly string[]
  /** By norm, in the order of the standing. */
  readonly roles: ReadonlyMap<string, NormRole>
  /** Acts that come with doing the act, each with the norm that says so, however the open points are settled. */
  readonly duties: readonly { readonly act: string; readonly norm: string }[]
}

/** Evaluates a question whose standing is given, in a situation that answers every fact the standing names. */
export function evaluate(standing: Standing, situation: Situation): Outcome {
  const points = openPoints(standing, situation)
  const all = settlements(points).map((settled) => ({ settled, outcome: outcomeIn(standing, situation, settled) }))
  const ways = waysOf(
    points,
    (settled) => all.find((each) => points.every((point) => each.settled.get(point) === settled.get(point)))?.outcome.verdict ?? 'silent',
  )
  const verdict = ways.length === 1 ? (ways[0]?.verdict ?? 'silent') : 'unsettled'
  const mattering = new Set(ways.flatMap((way) => [...way.settled.keys()]))
  const roles = rolesIn(standing, situation, verdict, mattering)
  const owed = all.map(({ outcome }) => outcome.duties)
  return {
    verdict,
    ways,
    idle: points.filter((point) => !mattering.has(point) && isMet(standing, roles, point)),
    deciding: decidingIn(standing, roles, verdict, mattering),
    roles,
    duties: (owed[0] ?? []).filter((duty) => owed.every((each) => each.some(({ act, norm }) => act === duty.act && norm === duty.norm))),
  }
}

/** The open points that bear on a provision which may apply, by name. */
function openPoints({ norms, erasers }: Standing, situation: Situation): readonly string[] {
  const met = [...norms.map((each) => ({ of: each.norm, doubts: each.doubts })), ...erasers.map((each) => ({ of: each.eraser, doubts: each.doubts }))]
  const open = met.flatMap(({ of, doubts }) => {
    const { firm, readings } = exceptionsThatHold(of.unless, situation)
    return holds(of.when, situation) && firm.length === 0 ? [...doubts, ...readings.map((each) => each.reading)] : []
  })
  return [...new Set(open)].sort()
}

/** The verdict and what is owed, once every open point is settled. */
function outcomeIn({ norms, erasers }: Standing, situation: Situation, settled: Settled): Pick<Outcome, 'verdict' | 'duties'> {
  const is = (point: string): boolean => settled.get(point) === true
  // 1, 2: which norms apply, which give way
  const applies = ({ of, doubts }: { of: StandingNorm['norm'] | StandingEraser['eraser']; doubts: readonly string[] }): boolean => {
    const { firm, readings } = exceptionsThatHold(of.unless, situation)
    return holds(of.when, situation) && firm.length === 0 && !readings.some((each) => is(each.reading)) && doubts.every(is)
  }
  const applying = norms.filter(({ norm, doubts }) => applies({ of: norm, doubts }))
  const left = applying.filter(({ norm }) => !applying.some((other) => other.norm.overrides.includes(norm.id)))
  // 3: erasers
  const erasing = erasers.filter(({ eraser, doubts }) => applies({ of: eraser, doubts }))
  const standing = left.filter((each) => !forbids(saidBy(each)) || !erasing.some(({ eraser }) => rankOf(eraser.reaches) <= each.rank))
  // 4: the verdict; what is doubtful lifts no ban
  const rank = (each: StandingNorm): number => (saidBy(each) === 'must' && isDoubtful(each, situation) ? kinds.length : each.rank)
  const of = (modality: Modality) => standing.filter((each) => saidBy(each) === modality)
  const highest = (list: readonly StandingNorm[]): number => Math.min(Number.POSITIVE_INFINITY, ...list.map(rank))
  const [bans, duties] = [of('must not'), of('must')]
  const [ban, duty] = [highest(bans), highest(duties)]
  const verdict = ((): Verdict => {
    if (bans.length > 0 && duties.length > 0 && ban === duty) return 'conflict'
    if (ban < duty) return 'must not'
    if (duty < ban) return 'must'
    return (['should not', 'should', 'may'] as const).find((modality) => of(modality).length > 0) ?? 'silent'
  })()
  const isPreempted = (each: StandingNorm): boolean => {
    if (saidBy(each) === 'must') return ban < rank(each) && ban <= duty
    return saidBy(each) === 'must not' && duty < rank(each) && duty <= ban
  }
  return { verdict, duties: standing.flatMap((each) => (isPreempted(each) ? [] : each.norm.duties.map((act) => ({ act, norm: each.norm.id })))) }
}

/** What became of each norm. What certainly takes it out is told before what perhaps does. */
function rolesIn(standing: Standing, situation: Situation, verdict: Verdict, mattering: ReadonlySet<string>): Outcome['roles'] {
  const roles = new Map<string, NormRole>()
  const met = standing.norms.filter(({ norm }) => holds(norm.when, situation))
  const exceptions = new Map(met.map(({ norm }) => [norm.id, exceptionsThatHold(norm.unless, situation)]))
  const isExcepted = ({ norm }: StandingNorm): boolean => (exceptions.get(norm.id)?.firm.length ?? 0) > 0
  for (const each of met) {
    const { firm, readings } = exceptions.get(each.norm.id) ?? none
    const over = met.filter((other) => other.norm.overrides.includes(each.norm.id) && !isExcepted(other))
    const sure = over.filter((other) => !isDoubtful(other, situation))
    const struck = strike(each, standing.erasers, situation)
    if (firm.length > 0) roles.set(each.norm.id, { kind: 'set-aside', by: firm, open: false })
    else if (sure.length > 0) roles.set(each.norm.id, { kind: 'overridden', by: sure.map(({ norm }) => norm.id), open: false })
    else if (struck?.open === false) roles.set(each.norm.id, struck)
    else if (readings.length > 0) roles.set(each.norm.id, { kind: 'set-aside', by: readings.map(({ index }) => index), open: true })
    else if (over.length > 0) roles.set(each.norm.id, { kind: 'overridden', by: over.map(({ norm }) => norm.id), open: true })
    else if (struck !== undefined) roles.set(each.norm.id, struck)
  }
  // who decided, who only applied, who was preempted
  const left = met.filter(({ norm }) => !roles.has(norm.id))
  const certain = left.filter((each) => !isDoubtful(each, situation))
  const side = (modality: Modality) => certain.filter((each) => saidBy(each) === modality)
  for (const each of left) {
    const said = saidBy(each)
    const above = opponentsAbove(each, said === 'must' ? [side('must'), side('must not')] : said === 'must not' ? [side('must not'), side('must')] : [[], []])
    const isOpen = isDoubtful(each, situation)
    const decides = isOpen ? each.doubts.some((point) => mattering.has(point)) : speaksFor(said, verdict)
    if (above.length > 0 && !isOpen) roles.set(each.norm.id, { kind: 'preempted', by: above })
    else roles.set(each.norm.id, { kind: decides ? 'decides' : 'applies' })
  }
  return new Map(standing.norms.flatMap(({ norm }) => entry(norm.id, roles.get(norm.id))))
}

/** Where nothing is open, what decides; else what has a point that matters. */
function decidingIn({ norms, erasers }: Standing, roles: Outcome['roles'], verdict: Verdict, mattering: ReadonlySet<string>): readonly string[] {
  const mattersTo = (eraser: string): boolean => erasers.some((each) => each.eraser.id === eraser && each.doubts.some((point) => mattering.has(point)))
  const all = norms.flatMap(({ norm, doubts }) => {
    const role = roles.get(norm.id)
    if (role?.kind === 'decides') return [norm.id]
    if (verdict !== 'unsettled' || role === undefined || !('open' in role) || !role.open) return []
    const by = role.kind === 'struck' ? role.by.filter(mattersTo) : []
    const readings = role.kind === 'set-aside' ? role.by.flatMap((index) => norm.unless[index]?.reading ?? []) : []
    return by.length > 0 || [...doubts, ...readings].some((point) => mattering.has(point)) ? [norm.id, ...by] : []
  })
  return [...new Set(all)]
}

/** Whether an open point bears on a norm that nothing certain takes out. */
function isMet({ norms, erasers }: Standing, roles: Outcome['roles'], point: string): boolean {
  const doubtsOf = (id: string): readonly string[] => erasers.find(({ eraser }) => eraser.id === id)?.doubts ?? []
  return norms.some(({ norm, doubts }) => {
    const role = roles.get(norm.id)
    if (role === undefined || ('open' in role && !role.open)) return false
    if (role.kind === 'set-aside' && role.by.some((index) => norm.unless[index]?.reading === point)) return true
    return doubts.includes(point) || (role.kind === 'struck' && role.by.some((id) => doubtsOf(id).includes(point)))
  })
}

const none = { firm: [], readings: [] }

function exceptionsThatHold(unless: readonly Exception[], situation: Situation) {
  const held = unless.flatMap((exception, index) => (holds(exception.condition, situation) ? [{ index, reading: exception.reading }] : []))
  return {
    firm: held.flatMap(({ index, reading }) => (reading === undefined ? [index] : [])),
    readings: held.flatMap(({ index, reading }) => (reading === undefined ? [] : [{ index, reading }])),
  }
}

/** What a norm says where it stands: an open question, what it asks about. */
export function saidBy({ norm }: Pick<StandingNorm, 'norm'>): Modality {
  return norm.modality === 'unsettled' ? norm.asksWhether : norm.modality
}

function isDoubtful({ norm, doubts }: StandingNorm, situation: Situation): boolean {
  return doubts.length > 0 || exceptionsThatHold(norm.unless, situation).readings.length > 0
}

function forbids(modality: Modality): boolean {
  return modality === 'must not' || modality === 'should not'
}

/** What certainly strikes a prohibition, or else what perhaps does. */
function strike(each: StandingNorm, erasers: readonly StandingEraser[], situation: Situation) {
  if (!forbids(saidBy(each))) return undefined
  const reaching = erasers.filter(({ eraser }) => {
    return rankOf(eraser.reaches) <= each.rank && holds(eraser.when, situation) && exceptionsThatHold(eraser.unless, situation).firm.length === 0
  })
  const sure = reaching.filter(({ eraser, doubts }) => doubts.length === 0 && exceptionsThatHold(eraser.unless, situation).readings.length === 0)
  const by = (sure.length > 0 ? sure : reaching).map(({ eraser }) => eraser.id)
  return by.length === 0 ? undefined : { kind: 'struck' as const, by, open: sure.length === 0 }
}

/** The norms that preempt this one: the other side's above it, unless its own side has one higher still. */
function opponentsAbove(each: StandingNorm, [own, other]: readonly [readonly StandingNorm[], readonly StandingNorm[]]): string[] {
  const highest = (norms: readonly StandingNorm[]): number => Math.min(Number.POSITIVE_INFINITY, ...norms.map(({ rank }) => rank))
  if (highest(own) < highest(other)) return []
  return other.filter((opponent) => opponent.rank < each.rank).map(({ norm }) => norm.id)
}

function speaksFor(modality: Modality, verdict: Verdict): boolean {
  return verdict === 'conflict' ? modality === 'must' || modality === 'must not' : modality === verdict
}

function entry(id: string, role: NormRole | undefined): [string, NormRole][] {
  return role === undefined ? [] : [[id, role]]
}
