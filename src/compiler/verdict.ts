// The verdict diagram of a standing, put together from its norms' own diagrams.
import type { Status } from '../artefact/index.ts'
import { oncePerKey } from '../base/index.ts'
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import { kinds, type Norm, type Verdict, verdicts } from '../rules/index.ts'
import { or } from './conditions.ts'
import type { Ground } from './ground.ts'
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

/** All that a norm has a part in when a verdict is made: bans and duties of one rank, open questions, milder norms of one modality. */
export interface Share {
  readonly part: string
  readonly where: Ref
}

/** What each norm of a standing brings to the verdict, in the order of the norms. */
export function sharesOf(ground: Ground, statuses: readonly Status[], placed: readonly Placed[]): readonly (readonly Share[])[] {
  const { diagrams } = ground
  // WHY once for each diagram: many norms can have the same
  const wheres = oncePerKey((status: Ref) => {
    const where = (found: (status: Status) => boolean): Ref => diagrams.map(status, (number) => (found(statuses[number] ?? { kind: 'inert' }) ? 1 : 0))
    return { stands: where((each) => each.kind === 'stands'), struck: where((each) => each.kind === 'struck' && each.contested) }
  })
  return placed.map(({ norm, rank, status }) => {
    const where = wheres(status)
    const stands = { part: partOf(norm.modality, rank), where: where.stands }
    const struck = { part: partOf('unsettled', rank), where: where.struck }
    return [stands, struck].filter((each) => each.where !== ground.never)
  })
}

function partOf(modality: Norm['modality'], rank: number): string {
  return modality === 'must' || modality === 'must not' ? `${modality} ${rank}` : modality
}

/**
 * The verdict made from what norms bring, each part put together already. Outcomes number the verdicts; where `possible` has outcome 0 the
 * outcome is one beyond them.
 */
export function verdictFrom(ground: Ground, parts: ReadonlyMap<string, Ref>, possible: Ref): Ref {
  const { diagrams, never } = ground
  const part = (name: string): Ref => parts.get(name) ?? never
  const top = (modality: 'must' | 'must not'): Ref => {
    const ranks = kinds.map((_, rank) => rank).filter((rank) => parts.has(partOf(modality, rank)))
    return diagrams.combineAll(
      ranks.map((rank) => diagrams.map(part(partOf(modality, rank)), (holds) => (holds === 1 ? rank : none))),
      higher,
      leaf(none),
    )
  }
  const firm = diagrams.combine(diagrams.combine(top('must not'), top('must'), contend), part('unsettled'), withOpen)
  const whole = milder.reduce((sofar, each) => diagrams.combine(sofar, part(each.modality), each.otherwise), firm)
  return diagrams.combine(whole, possible, orImpossible)
}

/** The parts of a verdict: what the norms bring to each, put together. */
export function partsFrom(ground: Ground, shares: readonly (readonly Share[])[]): ReadonlyMap<string, Ref> {
  const byPart = Map.groupBy(shares.flat(), (each) => each.part)
  const together = (list: readonly Share[]): Ref =>
    ground.diagrams.combineAll(
      list.map((each) => each.where),
      or,
      ground.never,
    )
  return new Map([...byPart].map(([part, list]) => [part, together(list)]))
}

/** The verdict of norms with their own diagrams. */
export function verdictOf(ground: Ground, table: StatusTable, placed: readonly Placed[], possible: Ref): Ref {
  return verdictFrom(ground, partsFrom(ground, sharesOf(ground, table.list, placed)), possible)
}

function numberOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict)
}

function isFirm(number: number): boolean {
  return number === numberOf('conflict') || number === numberOf('must not')
}
