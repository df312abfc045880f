// A norm's own diagrams: where it stands as open points are settled, and what takes it out where it does not.
import type { Status } from '../artefact/index.ts'
import { oncePer } from '../base/index.ts'
import type { Combine, Ref } from '../diagram/index.ts'
import { type Exception, type Norm, rankOf, type Standing, type StandingEraser, type StandingNorm, saidBy } from '../rules/index.ts'
import { and } from './conditions.ts'
import type { ConditionDiagrams } from './ground.ts'

/** Statuses by number, each once. Number 0 is `inert`, 1 `stands`. */
export class StatusTable {
  readonly list: Status[] = []
  readonly #numbers = new Map<string, number>()
  readonly #changes = new Map<string, Combine>()

  constructor() {
    this.number({ kind: 'inert' })
    this.number({ kind: 'stands' })
  }

  number(status: Status): number {
    const key = JSON.stringify(status)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.list.length)
    return this.list.push(status) - 1
  }

  /** Changes a status where a condition holds. WHY: the functions are kept by name, because a diagram remembers what one function object has combined. */
  where(name: string, change: (status: Status) => Status): Combine {
    const known = this.#changes.get(name)
    if (known !== undefined) return known
    const made: Combine = (status, holds) => {
      const before = this.list[status]
      return holds === 0 || before === undefined ? status : this.number(change(before))
    }
    this.#changes.set(name, made)
    return made
  }
}

/** Where a provision applies, as far as facts go: its `when` holds and none of the exceptions that `counts`. */
export function applies(ground: ConditionDiagrams, provision: Conditioned, counts: (exception: Exception) => boolean = isAny): Ref {
  return appliesIn(ground)(counts)(provision)
}

const isAny = (): boolean => true

// WHY: this is kept, because a norm that overrides many, or an eraser that strikes many, is asked about once for each of them
const appliesIn = oncePer((ground: ConditionDiagrams) =>
  oncePer((counts: (exception: Exception) => boolean) =>
    oncePer(({ when, unless }: Conditioned): Ref => {
      const exceptions = unless.filter(counts).map((each) => ground.condition({ kind: 'not', of: each.condition }))
      return ground.diagrams.combineAll([ground.condition(when), ...exceptions], and, ground.always)
    }),
  ),
)

type Conditioned = Pick<Norm, 'when' | 'unless'>

const isFirm = (exception: Exception): boolean => exception.reading === undefined

/** A provision with the open points that must be decided for it. */
interface Doubted {
  readonly of: Conditioned
  readonly doubts: readonly string[]
}

/** Where a provision certainly applies, however open points are settled. */
function surely(ground: ConditionDiagrams, { of, doubts }: Doubted): Ref {
  return doubts.length > 0 ? ground.never : applies(ground, of)
}

/** Where a provision applies as `points` are settled, by number. */
function settledBy(ground: ConditionDiagrams, points: readonly string[], { of, doubts }: Doubted): Ref {
  const { diagrams } = ground
  const readings = of.unless.flatMap(({ condition, reading }) => (reading === undefined ? [] : [{ condition, reading }]))
  const left = readings.map(({ condition, reading }) => diagrams.combine(ground.condition(condition), ground.decided(points.indexOf(reading)), notBoth))
  return diagrams.combineAll([applies(ground, of, isFirm), ...doubts.map((point) => ground.decided(points.indexOf(point))), ...left], and, ground.always)
}

const notBoth: Combine = (a, b) => (a === 1 && b === 1 ? 0 : 1)
const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)

/** The norms of a standing that override others, by the id of what they override, in their order. */
export function overriding({ norms }: Standing): ReadonlyMap<string, readonly StandingNorm[]> {
  const found = new Map<string, StandingNorm[]>()
  for (const each of norms) {
    for (const id of new Set(each.norm.overrides)) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [each])
      else known.push(each)
    }
  }
  return found
}

/** The erasers that reach a norm. */
function erasersOf({ erasers }: Standing, each: StandingNorm): readonly StandingEraser[] {
  const said = saidBy(each)
  return said === 'must not' || said === 'should not' ? erasers.filter(({ eraser }) => rankOf(eraser.reaches) <= each.rank) : []
}

/** The open points that a standing can meet, by name. */
export function pointsOf({ norms, erasers }: Standing): readonly string[] {
  const all = [...norms.map((each) => ({ of: each.norm, doubts: each.doubts })), ...erasers.map((each) => ({ of: each.eraser, doubts: each.doubts }))]
  return [...new Set(all.flatMap(({ of, doubts }) => [...doubts, ...of.unless.flatMap((each) => each.reading ?? [])]))].sort()
}

/** WHY: the order tells what certainly takes a norm out before what perhaps does, and what the text says of itself first. */
const firmness = (status: Status): number => {
  if (status.kind === 'inert') return Number.POSITIVE_INFINITY
  if (status.kind === 'stands') return 0
  return ['struck', 'overridden', 'set-aside'].indexOf(status.kind) + (status.open ? 1 : 4)
}

/** The firmer of two; where they are alike, together. */
function firmer(before: Status, after: Exclude<Status, { kind: 'inert' | 'stands' }>): Status {
  if (firmness(before) !== firmness(after)) return firmness(before) > firmness(after) ? before : after
  if (before.kind === 'set-aside' && after.kind === 'set-aside') return { ...before, by: [...before.by, ...after.by] }
  if (before.kind === 'overridden' && after.kind === 'overridden') return { ...before, by: [...before.by, ...after.by] }
  return before.kind === 'struck' && after.kind === 'struck' ? { ...before, by: [...before.by, ...after.by] } : before
}

/** The diagram of one norm within a standing; its outcomes are numbers of the table. `over`: what `overriding` says of the standing. */
export function statusOf(ground: ConditionDiagrams, table: StatusTable, each: StandingNorm, standing: Standing, over: ReturnType<typeof overriding>): Ref {
  const { diagrams } = ground
  const { norm } = each
  const changes: (readonly [name: string, where: Ref, after: Parameters<typeof firmer>[1]])[] = [
    ...norm.unless.map(({ condition, reading }, index) => {
      const open = reading !== undefined
      return [`aside ${index} ${open}`, ground.condition(condition), { kind: 'set-aside', by: [index], open }] as const
    }),
    ...(over.get(norm.id) ?? []).flatMap((other) => {
      const by = { kind: 'overridden', by: [other.norm.id] } as const
      return perhaps(`overridden ${other.norm.id}`, { of: other.norm, doubts: other.doubts }, by)
    }),
    ...erasersOf(standing, each).flatMap(({ eraser, doubts }) => perhaps(`struck ${eraser.id}`, { of: eraser, doubts }, { kind: 'struck', by: [eraser.id] })),
  ]
  return changes.reduce(
    (status, [name, where, after]) =>
      diagrams.combine(
        status,
        where,
        table.where(name, (before) => firmer(before, after)),
      ),
    ground.condition(norm.when),
  )

  /** Certainly so, and no more than perhaps. */
  function perhaps<Taken extends { readonly kind: 'overridden' | 'struck'; readonly by: readonly string[] }>(name: string, by: Doubted, taken: Taken) {
    const sure = surely(ground, by)
    const open = diagrams.combine(applies(ground, by.of, isFirm), sure, without)
    return [[`${name} false`, sure, { ...taken, open: false }] as const, [`${name} true`, open, { ...taken, open: true }] as const].filter(
      ([, where]) => where !== ground.never,
    )
  }
}

/** Where one norm stands as `points` are settled. */
export function standsOf(
  ground: ConditionDiagrams,
  points: readonly string[],
  each: StandingNorm,
  standing: Standing,
  over: ReturnType<typeof overriding>,
): Ref {
  const { diagrams } = ground
  const takers = [
    ...(over.get(each.norm.id) ?? []).map((other) => ({ of: other.norm, doubts: other.doubts })),
    ...erasersOf(standing, each).map(({ eraser, doubts }) => ({ of: eraser, doubts })),
  ]
  return takers.reduce(
    (stands, taker) => diagrams.combine(stands, settledBy(ground, points, taker), without),
    settledBy(ground, points, { of: each.norm, doubts: each.doubts }),
  )
}

/** Where a norm is certain in itself: nothing open about it, whatever may take it out. */
export function certainOf(ground: ConditionDiagrams, { norm, doubts }: StandingNorm): Ref {
  return doubts.length > 0 ? ground.never : applies(ground, { when: { kind: 'all', of: [] }, unless: norm.unless.filter((each) => !isFirm(each)) })
}
