// The law of one State: what whoever asks there needs, and nothing of the others but that their places are known.
import { isUnder } from '../base/index.ts'
import { pack, type Ref, reach } from '../diagram/index.ts'
import type { Artefact, Cell, Edition, PlaceEntry, Timeline } from './model.ts'

/** The State that a place lies in, by the first two parts of its id: `us/vt`. */
export function stateOf(place: string): string {
  return place.split('/').slice(0, 2).join('/')
}

/** Whether an artefact has the law of a place: one of another State has no days there. */
export function hasLawOf({ places }: Pick<Artefact, 'places'>, place: string): boolean {
  return Object.keys(places.find((each) => each.id === place)?.timelines ?? {}).length > 0
}

/** The same artefact for the places of one State: it gives the same answers there. The places of others have names and no law. */
export function inState(artefact: Artefact, state: string): Artefact {
  return keptOf(artefact, (place) => stateOf(place) === state)
}

/** The same artefact for one place and those it lies in: it gives the same answers there. Of others only States are kept, by name. */
export function inPlace(artefact: Artefact, place: string): Artefact {
  const county = artefact.places.find((each) => each.id === place)?.county
  const isHere = (each: string): boolean => each !== '' && isUnder({ id: place, ...(county === undefined ? {} : { county }) }, each)
  const found = keptOf(artefact, isHere)
  return { ...found, places: found.places.filter((each) => isHere(each.id) || each.kind === 'state') }
}

/** What is needed of an artefact in some places. */
export function keptOf(artefact: Artefact, isHere: (place: string) => boolean): Artefact {
  const timelines = numbered(
    artefact.timelines,
    artefact.places.flatMap((each) => (isHere(each.id) ? Object.values(each.timelines) : [])),
  )
  const editions = timelines.list.flatMap((each) => Object.values(each.editions).flat())
  const cells = numbered(
    artefact.cells,
    editions.flatMap(({ cell, loose }) => (loose === undefined ? [cell] : [cell, loose])),
  )
  const bound = new Set(timelines.list.flatMap((each) => each.instruments))
  const advice = new Set(artefact.instruments.flatMap((each) => (each.kind === 'statement' && isHere(each.place ?? '') ? [each.id] : [])))
  const roots = [artefact.possible, ...artefact.givens.map((each) => each.holds), ...cells.list.flatMap(rootsOf)]
  const { packed, roots: placed } = pack(artefact.diagrams, roots)
  const moved = new Map(roots.map((root, index) => [root, placed[index] ?? root]))
  const at = (ref: Ref): Ref => moved.get(ref) ?? ref
  const statuses = used(
    artefact,
    cells.list.flatMap((each) => each.norms.map((norm) => norm.status)),
  )
  const ways = used(
    artefact,
    cells.list.flatMap((each) => each.ways ?? []),
  )
  return {
    ...artefact,
    instruments: artefact.instruments.filter((each) => bound.has(each.id) || isHere(each.place ?? '')),
    norms: artefact.norms.filter((each) => bound.has(each.instrument) || advice.has(each.instrument)),
    erasers: artefact.erasers.filter((each) => bound.has(each.instrument)),
    // WHY: they keep their places, because diagrams name them by number
    statuses: artefact.statuses.map((each, number) => (statuses.has(number) ? each : { kind: 'inert' })),
    ways: artefact.ways.map((each, number) => (ways.has(number) ? each : [])),
    places: artefact.places.map((each) => (isHere(each.id) ? { ...each, timelines: movedTo(each, timelines.number) } : elsewhere(each))),
    agencies: artefact.agencies.filter((each) => isHere(each.place)),
    cells: cells.list.map((each) => movedCell(each, at)),
    timelines: timelines.list.map(
      (each): Timeline => ({ ...each, editions: Object.fromEntries(Object.entries(each.editions).map(([key, list]) => [key, list.map(edition)])) }),
    ),
    possible: at(artefact.possible),
    givens: artefact.givens.map((each) => ({ ...each, holds: at(each.holds) })),
    diagrams: packed,
  }

  function edition({ from, cell, loose }: Edition): Edition {
    return { from, cell: cells.number(cell), ...(loose === undefined ? {} : { loose: cells.number(loose) }) }
  }
}

/** Of a list the items of some numbers, and the number that each has then. */
function numbered<Item>(list: readonly Item[], numbers: readonly number[]) {
  const kept = [...new Set(numbers)].sort((a, b) => a - b)
  const places = new Map(kept.map((number, index) => [number, index]))
  return { list: kept.flatMap((number) => list[number] ?? []), number: (number: number): number => places.get(number) ?? -1 }
}

function rootsOf({ verdict, ways, norms, erasers, owed }: Cell): readonly Ref[] {
  const optional = [ways, ...norms.map((each) => each.owed)].flatMap((each) => each ?? [])
  return [verdict, ...optional, ...norms.map((each) => each.status), ...erasers.map((each) => each.applies), ...owed.map((each) => each.where)]
}

function movedCell(cell: Cell, at: (ref: Ref) => Ref): Cell {
  return {
    ...cell,
    verdict: at(cell.verdict),
    ...(cell.ways === undefined ? {} : { ways: at(cell.ways) }),
    norms: cell.norms.map((each) => ({ ...each, status: at(each.status), ...(each.owed === undefined ? {} : { owed: at(each.owed) }) })),
    erasers: cell.erasers.map((each) => ({ ...each, applies: at(each.applies) })),
    owed: cell.owed.map((each) => ({ ...each, where: at(each.where) })),
  }
}

function movedTo({ timelines }: PlaceEntry, number: (timeline: number) => number): PlaceEntry['timelines'] {
  return Object.fromEntries(Object.entries(timelines).map(([agency, timeline]) => [agency, number(timeline)]))
}

function elsewhere({ agency: _, ...place }: PlaceEntry): PlaceEntry {
  return { ...place, policing: [], timelines: {} }
}

function used({ diagrams }: Artefact, roots: readonly Ref[]): ReadonlySet<number> {
  const seen = new Set<number>()
  for (const root of new Set(roots)) for (const outcome of reach(diagrams, root, () => undefined)) seen.add(outcome)
  return seen
}
