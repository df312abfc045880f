// What became of each norm, read off its own diagram, in all situations still possible.
import { type Artefact, type Cell, impossible, type Status } from '../artefact/index.ts'
import { type Known, reach, reachUnder, type View } from '../diagram/index.ts'
import type { Norm, Verdict } from '../rules/index.ts'

export interface Role {
  readonly norm: Norm
  readonly rank: number
  /** Every status the norm can still have. */
  readonly statuses: readonly Status[]
}

/** What roles are read off: an artefact is one. `possible`: outcome other than 0 in the situations that count. */
export interface Readable extends Pick<Artefact, 'norms' | 'statuses' | 'possible'> {
  readonly diagrams: View
}

/** The verdicts still possible. */
export function verdictsIn(artefact: Artefact, cell: Cell, known: Known): readonly Verdict[] {
  const outcomes = reach(artefact.diagrams, cell.verdict, known)
  return artefact.verdicts.filter((_, number) => number !== impossible(artefact) && outcomes.has(number))
}

/** The roles of all norms of a cell, in their order. */
export function rolesIn(artefact: Readable, cell: Pick<Cell, 'norms'>, known: Known): readonly Role[] {
  return cell.norms.flatMap(({ norm: id, rank, status }) => {
    const norm = artefact.norms.find((each) => each.id === id)
    if (norm === undefined) return []
    const statuses = [...reachUnder(artefact.diagrams, status, artefact.possible, known)].flatMap((number) => artefact.statuses[number] ?? [])
    return [{ norm, rank, statuses }]
  })
}

export function canStand(role: Role): boolean {
  return role.statuses.some((status) => status.kind === 'stands')
}

export function mustStand(role: Role): boolean {
  return role.statuses.every((status) => status.kind === 'stands')
}

/** Whether a norm of that modality speaks for that verdict. */
export function speaksFor(norm: Norm, verdict: Verdict): boolean {
  return verdict === 'conflict' ? norm.modality === 'must' || norm.modality === 'must not' : norm.modality === verdict
}

/** The norms that outrank this one on the other side, unless its own side has one higher still; only of norms that stand for certain. */
export function preemptedBy(role: Role, roles: readonly Role[]): readonly string[] {
  const { modality } = role.norm
  if (modality !== 'must' && modality !== 'must not') return []
  const standing = roles.filter(mustStand)
  const own = standing.filter((each) => each.norm.modality === modality)
  const other = standing.filter((each) => each.norm.modality === (modality === 'must' ? 'must not' : 'must'))
  const top = (side: readonly Role[]): number => Math.min(Number.POSITIVE_INFINITY, ...side.map((each) => each.rank))
  if (top(own) < top(other)) return []
  return other.filter((each) => each.rank < role.rank).map((each) => each.norm.id)
}
