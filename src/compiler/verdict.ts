// The verdict diagram of a standing, put together from where its norms stand as open points are settled.
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import { kinds, type Modality, type Norm, saidBy, type Verdict, verdicts } from '../rules/index.ts'
import { and, or } from './conditions.ts'
import type { ConditionDiagrams } from './ground.ts'

/** A standing norm with its diagrams. */
export interface PlacedNorm {
  readonly norm: Norm
  readonly rank: number
  /** Where it stands, as open points are settled. */
  readonly stands: Ref
  /** Where nothing about the norm itself is open. */
  readonly certain: Ref
}

const none = 99
/** WHY: it lies below all kinds of text, because what is doubtful lifts no ban. */
const lowest = kinds.length
const higher: Combine = (a, b) => Math.min(a, b)
const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)

/** `must not` and `must` against each other, by the highest rank on each side (`none` where nothing stands). */
const contend: Combine = (ban, duty) => {
  if (ban !== none && ban === duty) return numberOf('conflict')
  if (ban < duty) return numberOf('must not')
  return duty < none ? numberOf('must') : numberOf('silent')
}

const otherwise = (verdict: Verdict): Combine => {
  const number = numberOf(verdict)
  return (before, stands) => (stands === 1 && before === numberOf('silent') ? number : before)
}
const milder = (['should not', 'should', 'may'] as const).map((modality) => ({ modality, otherwise: otherwise(modality) }))
const orImpossible: Combine = (verdict, possible) => (possible === 1 ? verdict : verdicts.length)

/** A verdict that every way of settling agrees on, or none. */
const agreed: Combine = (a, b) => (a === b ? a : numberOf('unsettled'))

/** All that a norm has a part in when a verdict is made: bans and duties of one rank, milder norms of one modality. */
export interface VerdictPart {
  readonly part: string
  readonly where: Ref
}

/** What each norm of a standing brings to the verdict, in the order of the norms. */
export function sharesOf({ diagrams, never }: ConditionDiagrams, placed: readonly PlacedNorm[]): readonly (readonly VerdictPart[])[] {
  return placed.map(({ norm, rank, stands, certain }) => {
    const said = saidBy({ norm })
    const shares =
      said === 'must'
        ? [
            { part: partOf(said, rank), where: diagrams.combine(stands, certain, and) },
            { part: partOf(said, lowest), where: diagrams.combine(stands, certain, without) },
          ]
        : [{ part: partOf(said, rank), where: stands }]
    return shares.filter((each) => each.where !== never)
  })
}

function partOf(modality: Modality, rank: number): string {
  return modality === 'must' || modality === 'must not' ? `${modality} ${rank}` : modality
}

/** The highest rank at which something of a modality stands; `none` where nothing does. */
export function topOf({ diagrams, never }: ConditionDiagrams, parts: ReadonlyMap<string, Ref>, modality: 'must' | 'must not'): Ref {
  const ranks = [...kinds.keys(), lowest].filter((rank) => parts.has(partOf(modality, rank)))
  return diagrams.combineAll(
    ranks.map((rank) => diagrams.map(parts.get(partOf(modality, rank)) ?? never, (holds) => (holds === 1 ? rank : none))),
    higher,
    leaf(none),
  )
}

/** The verdict as open points are settled, made from what norms bring, each part put together already. Outcomes number the verdicts. */
export function verdictsFrom(ground: ConditionDiagrams, parts: ReadonlyMap<string, Ref>): Ref {
  const { diagrams, never } = ground
  const firm = diagrams.combine(topOf(ground, parts, 'must not'), topOf(ground, parts, 'must'), contend)
  return milder.reduce((sofar, each) => diagrams.combine(sofar, parts.get(each.modality) ?? never, each.otherwise), firm)
}

/**
 * The verdict that all ways of settling open points agree on, `unsettled` where they do not; where `possible` has outcome 0 the outcome is one
 * beyond the verdicts.
 */
export function verdictFrom(ground: ConditionDiagrams, parts: ReadonlyMap<string, Ref>, possible: Ref): Ref {
  return ground.diagrams.combine(ground.settled(verdictsFrom(ground, parts), agreed), possible, orImpossible)
}

/** The parts of a verdict: what the norms bring to each, put together. */
export function partsFrom(ground: ConditionDiagrams, shares: readonly (readonly VerdictPart[])[]): ReadonlyMap<string, Ref> {
  const byPart = Map.groupBy(shares.flat(), (each) => each.part)
  const together = (list: readonly VerdictPart[]): Ref =>
    ground.diagrams.combineAll(
      list.map((each) => each.where),
      or,
      ground.never,
    )
  return new Map([...byPart].map(([part, list]) => [part, together(list)]))
}

function numberOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict)
}
