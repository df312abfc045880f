// The verdict diagram of a standing, put together from its norms' own diagrams.
import type { Status } from '../artefact/index.ts'
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import { type Norm, type Verdict, verdicts } from '../rules/index.ts'
import type { Ground } from './conditions.ts'
import { or } from './conditions.ts'
import type { StatusTable } from './statuses.ts'

/** A standing norm with its diagram. */
export interface Placed {
  readonly norm: Norm
  readonly rank: number
  readonly status: Ref
}

const none = 99
const higher: Combine = (a, b) => Math.min(a, b)

/** `must not` and `must` against each other, by the highest rank on each side (`none` where nothing stands). */
const contend: Combine = (ban, duty) => {
  if (ban !== none && ban === duty) return numberOf('conflict')
  if (ban < duty) return numberOf('must not')
  return duty < none ? numberOf('must') : numberOf('silent')
}

const withOpen: Combine = (contended, open) => (open === 1 && !isFirm(contended) ? numberOf('unsettled') : contended)
const otherwise = (verdict: Verdict): Combine => {
  const number = numberOf(verdict)
  return (before, stands) => (stands === 1 && before === numberOf('silent') ? number : before)
}
const milder = (['should not', 'should', 'may'] as const).map((modality) => ({ modality, otherwise: otherwise(modality) }))
const orImpossible: Combine = (verdict, possible) => (possible === 1 ? verdict : verdicts.length)

/** Outcomes number the verdicts; where `possible` has outcome 0 the outcome is one beyond them. */
export function verdictOf(ground: Ground, table: StatusTable, placed: readonly Placed[], possible: Ref): Ref {
  const { diagrams } = ground
  const where = (each: Placed, found: (status: Status) => boolean): Ref =>
    diagrams.map(each.status, (number) => (found(table.list[number] ?? { kind: 'inert' }) ? 1 : 0))
  const stands = (modality: Norm['modality']): readonly { readonly rank: number; readonly where: Ref }[] =>
    placed.filter((each) => each.norm.modality === modality).map((each) => ({ rank: each.rank, where: where(each, (status) => status.kind === 'stands') }))
  const top = (modality: 'must' | 'must not'): Ref =>
    diagrams.combineAll(
      stands(modality).map((each) => diagrams.map(each.where, (holds) => (holds === 1 ? each.rank : none))),
      higher,
      leaf(none),
    )
  const any = (refs: readonly Ref[]): Ref => diagrams.combineAll(refs, or, ground.never)
  const open = any([
    ...stands('unsettled').map((each) => each.where),
    ...placed.map((each) => where(each, (status) => status.kind === 'struck' && status.contested)),
  ])
  const firm = diagrams.combine(diagrams.combine(top('must not'), top('must'), contend), open, withOpen)
  const whole = milder.reduce((sofar, each) => diagrams.combine(sofar, any(stands(each.modality).map((found) => found.where)), each.otherwise), firm)
  return diagrams.combine(whole, possible, orImpossible)
}

function numberOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict)
}

function isFirm(number: number): boolean {
  return number === numberOf('conflict') || number === numberOf('must not')
}
