// Where each norm decides, exactly: one diagram for each norm of a placed question.
import type { Cell } from '../artefact/index.ts'
import { oncePerKey } from '../base/index.ts'
import { type Combine, leaf, type Ref, reach } from '../diagram/index.ts'
import { type Norm, type Verdict, verdicts } from '../rules/index.ts'
import type { Bench, Placed } from './bench.ts'
import { possibly } from './possibly.ts'

/** A norm or an eraser, and where it is among those that decide (outcome 1). */
export interface Deciding {
  readonly id: string
  readonly where: Ref
}

/** A norm, and where it stands and nothing of higher rank outweighs it: there its duties are owed. */
export interface Owing {
  readonly norm: Norm
  readonly where: Ref
}

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)
const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)

const kept = new WeakMap<Cell, readonly Deciding[]>()

/** Where each norm of a question decides, and each eraser that keeps it open. Norms that never do are there too, with nothing. */
export function decisionsOf(bench: Bench, placed: Placed): readonly Deciding[] {
  const known = kept.get(placed.cell)
  if (known !== undefined) return known
  const { diagrams } = bench.ground
  const open = is(bench, placed, ['unsettled'])
  const contested = oncePerKey((status: Ref) =>
    [...reach(diagrams, status, () => undefined)]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const each = placed.statuses[number]
        if (each?.kind !== 'struck' || !each.contested) return []
        const struck = diagrams.map(status, (outcome) => (outcome === number ? 1 : 0))
        return [{ by: each.by, where: diagrams.combine(struck, open, both) }]
      }),
  )
  const bans = placed.cell.norms.flatMap(({ norm, status }) => contested(status).map((each) => ({ norm, ...each })))
  const perhaps = Map.groupBy(bans, (each) => each.norm)
  const spoken = oncePerKey((modality: Norm['modality']) =>
    is(bench, placed, modality === 'must' || modality === 'must not' ? [modality, 'conflict'] : [modality]),
  )
  const norms = owingOf(bench, placed).map(({ norm, where }): Deciding => {
    const kept = (perhaps.get(norm.id) ?? []).map((each) => each.where)
    return { id: norm.id, where: diagrams.combineAll([diagrams.combine(where, spoken(norm.modality), both), ...kept], either, leaf(0)) }
  })
  const erasers = [...new Set(bans.flatMap((each) => each.by))].map((id): Deciding => {
    const where = bans.filter((each) => each.by.includes(id)).map((each) => each.where)
    return { id, where: diagrams.combineAll(where, either, leaf(0)) }
  })
  const made = [...norms, ...erasers]
  kept.set(placed.cell, made)
  return made
}

/** Where each norm stands and is not preempted: as the reference evaluator has it, neither set aside, overridden, struck nor outranked. */
export function owingOf(bench: Bench, placed: Placed): readonly Owing[] {
  const { diagrams } = bench.ground
  const standing = oncePerKey((status: Ref) => diagrams.map(status, (number) => (placed.statuses[number]?.kind === 'stands' ? 1 : 0)))
  const norms = placed.cell.norms.flatMap(({ norm: id, rank, status }) => {
    const norm = placed.norms.get(id)
    return norm === undefined ? [] : [{ norm, rank, stands: standing(status) }]
  })
  const against = { must: is(bench, placed, ['must not']), 'must not': diagrams.map(is(bench, placed, ['must not', 'conflict']), (outcome) => 1 - outcome) }
  const clash = is(bench, placed, ['conflict'])
  // WHY once for each side and rank: what outranks a norm outranks all beside it
  const known = new Map<string, Ref>()
  const outranking = (modality: Norm['modality'], rank: number): Ref => {
    const key = `${modality} ${rank}`
    const above = (): Ref =>
      diagrams.combineAll(
        norms.filter((each) => each.norm.modality === modality && each.rank < rank).map((each) => diagrams.combine(each.stands, clash, both)),
        either,
        leaf(0),
      )
    const found = known.get(key) ?? above()
    known.set(key, found)
    return found
  }
  return norms.map(({ norm, rank, stands }) => {
    const { modality } = norm
    if (modality !== 'must' && modality !== 'must not') return { norm, where: stands }
    const outranked = outranking(modality === 'must' ? 'must not' : 'must', rank)
    return { norm, where: diagrams.combine(diagrams.combine(stands, against[modality], without), outranked, without) }
  })
}

/** Every norm that decides in some situation of the region (outcome 1 of `where`), and the erasers that keep one open. */
export function decidingIn(bench: Bench, placed: Placed, where: Ref): readonly string[] {
  const { diagrams } = bench.ground
  return decisionsOf(bench, placed).flatMap((each) => {
    const joined = diagrams.combine(each.where, where, both)
    // WHY bounded: which norm decides can rest on facts that the verdict does not rest on, and on what excludes them
    return possibly(bench, joined) ? [each.id] : []
  })
}

function is({ ground }: Bench, { cell }: Placed, looked: readonly Verdict[]): Ref {
  const numbers = looked.map((each) => verdicts.indexOf(each))
  return ground.diagrams.map(cell.verdict, (outcome) => (numbers.includes(outcome) ? 1 : 0))
}
