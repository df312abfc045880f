// Where each norm decides, exactly: one diagram for each norm of a placed question.
import { oncePerKey } from '../base/index.ts'
import type { MadeCell } from '../compiler/index.ts'
import { owedBy, partsFrom, sharesOf } from '../compiler/index.ts'
import { type Combine, leaf, type Ref, support } from '../diagram/index.ts'
import { type Norm, type Verdict, verdicts } from '../rules/index.ts'
import { possibly } from './possibly.ts'
import type { Placed, SharedDiagrams } from './shared-diagrams.ts'

/** A norm or an eraser, and where it is among those that decide, or has a point in what is unsettled (outcome 1). */
export interface Deciding {
  readonly id: string
  readonly where: Ref
}

/** A norm, and where it stands however open points are settled and nothing of higher rank outweighs it: there its duties are owed. */
export interface Owing {
  readonly norm: Norm
  readonly where: Ref
}

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)

const kept = new WeakMap<MadeCell, readonly Deciding[]>()

/** Where each norm of a question decides, and each eraser that keeps it open. Norms that never do are there too, with nothing. */
export function decisionsOf(shared: SharedDiagrams, placed: Placed): readonly Deciding[] {
  const known = kept.get(placed.cell)
  if (known !== undefined) return known
  const { diagrams } = shared.ground
  const { cell, statuses } = placed
  const matters = matteringIn(shared, cell)
  const verdictIs = oncePerKey((modality: Verdict) => is(shared, placed, modality === 'must' || modality === 'must not' ? [modality, 'conflict'] : [modality]))
  const any = (refs: readonly Ref[]): Ref => diagrams.combineAll(refs, either, leaf(0))
  const doubtsOf = new Map(cell.erasers.map((each) => [each.eraser, each.doubts]))
  const erasing: Deciding[] = []
  const norms = owingOf(shared, placed).map(({ norm, where }, index): Deciding => {
    const { status = leaf(0), doubts = [] } = cell.norms[index] ?? {}
    const has = (found: (status: Placed['statuses'][number]) => boolean): Ref =>
      diagrams.map(status, (number) => (statuses[number] !== undefined && found(statuses[number]) ? 1 : 0))
    const open = doubts.map((point) =>
      diagrams.combine(
        has((each) => each.kind === 'stands' || ('open' in each && each.open)),
        matters(point),
        both,
      ),
    )
    const aside = norm.unless.flatMap(({ reading }, at) =>
      reading === undefined
        ? []
        : [
            diagrams.combine(
              has((each) => each.kind === 'set-aside' && each.open && each.by.includes(at)),
              matters(reading),
              both,
            ),
          ],
    )
    const struck = [...doubtsOf].flatMap(([id, points]) => {
      const by = has((each) => each.kind === 'struck' && each.open && each.by.includes(id))
      const found = by === leaf(0) ? leaf(0) : diagrams.combine(by, any(points.map(matters)), both)
      if (found !== leaf(0)) erasing.push({ id, where: found })
      return found === leaf(0) ? [] : [found]
    })
    // WHY: a norm with an open point is left out here, because it decides through the point that matters
    const settled = doubts.length > 0 ? leaf(0) : diagrams.combine(where, verdictIs(norm.modality), both)
    return { id: norm.id, where: any([settled, ...open, ...aside, ...struck]) }
  })
  const erasers = [...Map.groupBy(erasing, (each) => each.id)].map(([id, list]): Deciding => ({ id, where: any(list.map((each) => each.where)) }))
  const made = [...norms, ...erasers]
  kept.set(cell, made)
  return made
}

/** Where an open point matters to the verdict. */
function matteringIn({ ground }: SharedDiagrams, { points, verdicts: ways }: MadeCell): (point: string) => Ref {
  const made = new Map<string, Ref>()
  const mattering = (point: string): Ref => {
    const number = points.indexOf(point)
    return ground.cut(ways, (below) => (below >= 0 && [...support(ground.diagrams, below)].some((each) => ground.isPoint(each, number)) ? 1 : 0))
  }
  return (point) => {
    const found = made.get(point) ?? mattering(point)
    made.set(point, found)
    return found
  }
}

const owing = new WeakMap<MadeCell, readonly Owing[]>()

/** Where each norm stands and is not preempted, however open points are settled. */
export function owingOf({ ground }: SharedDiagrams, placed: Placed): readonly Owing[] {
  const known = owing.get(placed.cell)
  if (known !== undefined) return known
  const norms = placed.cell.norms.flatMap((each) => {
    const norm = placed.norms.get(each.norm)
    return norm === undefined ? [] : [{ ...each, norm }]
  })
  const shares = sharesOf(ground, norms)
  const owed = owedBy(ground, norms, shares, partsFrom(ground, shares))
  const made = norms.map(({ norm }, index) => ({ norm, where: owed[index] ?? ground.never }))
  owing.set(placed.cell, made)
  return made
}

/** Every norm that decides in some situation of the region (outcome 1 of `where`), and the erasers that keep one open. */
export function decidingIn(shared: SharedDiagrams, placed: Placed, where: Ref): readonly string[] {
  const { diagrams } = shared.ground
  const decisions = decisionsOf(shared, placed)
  // WHY: all that bears on any of them is taken in, because which norm decides can rest on facts that the verdict does not rest on, and on what excludes them
  const { possible, region } = shared.possibleWith(decidingFacts(shared, placed), where)
  const decides = oncePerKey((own: Ref) =>
    // WHY: where nothing is possible the facts of each are taken alone, because a contradiction among others says nothing of it
    possible === leaf(0) ? possibly(shared, diagrams.combine(own, where, both)) : diagrams.overlap(own, region),
  )
  return decisions.flatMap((each) => (decides(each.where) ? [each.id] : []))
}

const facts = new WeakMap<MadeCell, readonly number[]>()

/** The facts that bear on which norms of a question decide. */
function decidingFacts(shared: SharedDiagrams, placed: Placed): readonly number[] {
  const known = facts.get(placed.cell)
  if (known !== undefined) return known
  const wheres = new Set(decisionsOf(shared, placed).map((each) => each.where))
  const made = [...new Set([...wheres].flatMap((where) => [...support(shared.ground.diagrams, where)]))]
  facts.set(placed.cell, made)
  return made
}

function is({ ground }: SharedDiagrams, { cell }: Placed, looked: readonly Verdict[]): Ref {
  const numbers = looked.map((each) => verdicts.indexOf(each))
  return ground.diagrams.map(cell.verdict, (outcome) => (numbers.includes(outcome) ? 1 : 0))
}
