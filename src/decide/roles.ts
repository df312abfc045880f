// What became of each norm, read off its own diagram, in all situations still possible.
import { type Artefact, type Cell, impossible, type Status } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import { type DiagramView, type KnownValues, type Ref, reach, reachUnder } from '../diagram/index.ts'
import type { Norm, Verdict } from '../rules/index.ts'

export interface NormStatuses {
  readonly norm: Norm
  readonly rank: number
  /** The open points that must all be decided for it. */
  readonly doubts: readonly string[]
  /** Every status the norm can still have. */
  readonly statuses: readonly Status[]
}

/** What roles are read off: an artefact is one. `possible`: outcome other than 0 in the situations that count. */
export interface NormsAndStatuses extends Pick<Artefact, 'norms' | 'statuses' | 'possible'> {
  readonly diagrams: DiagramView
}

/** The verdicts still possible. */
export function verdictsIn(artefact: Artefact, cell: Cell, known: KnownValues): readonly Verdict[] {
  const outcomes = reach(artefact.diagrams, cell.verdict, known)
  return artefact.verdicts.filter((_, number) => number !== impossible(artefact) && outcomes.has(number))
}

/** The roles of all norms of a cell, in their order. */
export function rolesIn(artefact: NormsAndStatuses, cell: Pick<Cell, 'norms'>, known: KnownValues): readonly NormStatuses[] {
  const reached = new Map<Ref, readonly Status[]>()
  return cell.norms.flatMap(({ norm: id, rank, status, doubts }) => {
    const norm = withId(artefact.norms, id)
    if (norm === undefined) return []
    const statuses =
      reached.get(status) ?? [...reachUnder(artefact.diagrams, status, artefact.possible, known)].flatMap((number) => artefact.statuses[number] ?? [])
    reached.set(status, statuses)
    return [{ norm, rank, doubts, statuses }]
  })
}

export function canStand(role: NormStatuses): boolean {
  return role.statuses.some((status) => status.kind === 'stands')
}

export function mustStand(role: NormStatuses): boolean {
  return role.statuses.every((status) => status.kind === 'stands')
}

/** Whether a norm that is certain speaks for that verdict. */
export function speaksFor({ norm, doubts }: NormStatuses, verdict: Verdict): boolean {
  if (doubts.length > 0) return false
  return verdict === 'conflict' ? norm.modality === 'must' || norm.modality === 'must not' : norm.modality === verdict
}

/** For each norm those that outrank it on the other side, unless its own side has one higher still; only of norms that stand for certain. */
export function preempting(roles: readonly NormStatuses[]): (role: NormStatuses) => readonly string[] {
  const standing = roles.filter((role) => mustStand(role) && role.doubts.length === 0)
  const side = (modality: Norm['modality']) => {
    const list = standing.filter((each) => each.norm.modality === modality)
    return { list, top: list.reduce((least, each) => Math.min(least, each.rank), Number.POSITIVE_INFINITY) }
  }
  const sides = { must: side('must'), 'must not': side('must not') }
  return ({ norm: { modality }, rank, doubts }) => {
    if ((modality !== 'must' && modality !== 'must not') || doubts.length > 0) return []
    const other = sides[modality === 'must' ? 'must not' : 'must']
    if (sides[modality].top < other.top || rank <= other.top) return []
    return other.list.filter((each) => each.rank < rank).map((each) => each.norm.id)
  }
}
