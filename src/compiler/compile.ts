// The whole law to one artefact: for every question, wherever and whenever the same norms stand, one cell.
import type { Artefact, Cell, Edition, PlaceEntry, Timeline } from '../artefact/index.ts'
import { covers, dawn, invariant, mayCover, OverBudget, oncePer, openingDays, turningDays } from '../base/index.ts'
import { pack, type Ref, size, support } from '../diagram/index.ts'
import {
  bearingOn,
  type Instrument,
  implication,
  type Law,
  type Norm,
  type Question,
  rankOf,
  type Standing,
  standingOn,
  type Vocabulary,
  verdicts,
} from '../rules/index.ts'
import { and, or } from './conditions.ts'
import { type ConditionDiagrams, groundFor, mostPoints, possibleSituations } from './ground.ts'
import { owedBy } from './owed.ts'
import { applies, certainOf, overriding, pointsOf, StatusTable, standsOf, statusOf } from './statuses.ts'
import { TooInvolved } from './too-involved.ts'
import { type PlacedNorm, partsFrom, sharesOf, verdictFrom, verdictsFrom } from './verdict.ts'
import { WaysTable } from './ways.ts'

/** An agency at a place, with the instruments that bind it on some day and the circuit it lies in. */
export interface Bound {
  readonly place: string
  readonly agency: string
  readonly circuit: string
  readonly texts: readonly string[]
}

/** What the law is compiled for. `documents` is a hash of the documents, kept to tell whether they changed. */
export interface Target {
  readonly places: readonly Omit<PlaceEntry, 'timelines'>[]
  readonly agencies: Artefact['agencies']
  readonly bound: readonly Bound[]
  readonly documents: string
  /** The acts that are asked about; every act where none is said. */
  readonly acts?: ReadonlySet<string>
}

/** Compiles checked law. Throws `TooInvolved` at a norm that cannot be worked out within the steps there are for a question. */
export function compile(law: Law, target: Target): Artefact {
  const ground = groundFor(law.vocabulary, law)
  const { givens, possible } = possibleSituations(ground, law.vocabulary)
  const cells = new Cells(law.vocabulary, ground)
  const signatures = Map.groupBy(target.bound, signature)
  const order = [...signatures.keys()]
  const timelines = [...signatures.values()].flatMap(([first]) => (first === undefined ? [] : [timelineOf(law, cells, first, target.acts)]))
  const built = cells.list
  const roots = [
    possible,
    ...givens.map((each) => each.holds),
    ...built.flatMap((cell) => [
      ...[cell.verdict, ...(cell.ways === undefined ? [] : [cell.ways])],
      ...cell.norms.flatMap((each) => [each.status, ...(each.owed === undefined ? [] : [each.owed])]),
      ...[...cell.erasers.map((each) => each.applies), ...cell.owed.map((each) => each.where)],
    ]),
  ]
  // WHY: only the facts are packed as variables, because the open points were settled in what is packed
  const { packed, roots: placed } = pack(ground.diagrams, roots, law.vocabulary.facts.length)
  const moved = new Map(roots.map((root, index) => [root, placed[index] ?? root]))
  const at = (ref: Ref): Ref => moved.get(ref) ?? ref
  const timelineAt = new Map(order.map((each, index) => [each, index]))
  const boundAt = Map.groupBy(target.bound, (each) => each.place)
  const { vocabulary, instruments, norms, erasers, definitions, limits } = law
  return {
    documents: target.documents,
    vocabulary,
    instruments,
    norms,
    erasers,
    definitions,
    limits,
    verdicts,
    statuses: cells.table.list,
    ways: cells.ways.list,
    places: target.places.map((place) => ({
      ...place,
      timelines: Object.fromEntries((boundAt.get(place.id) ?? []).map((each) => [each.agency, timelineAt.get(signature(each)) ?? -1])),
    })),
    agencies: target.agencies,
    cells: built.map(
      (cell): Cell => ({
        verdict: at(cell.verdict),
        scope: cell.scope,
        ...(cell.ways === undefined ? {} : { ways: at(cell.ways) }),
        norms: cell.norms.map(({ norm, rank, status, doubts, owed }) => {
          return { norm, rank, status: at(status), doubts, ...(owed === undefined ? {} : { owed: at(owed) }) }
        }),
        erasers: cell.erasers.map((each) => ({ ...each, applies: at(each.applies) })),
        owed: cell.owed.map(({ act, where }) => ({ act, where: at(where) })),
      }),
    ),
    timelines,
    possible: at(possible),
    givens: givens.map((each) => ({ ...each, holds: at(each.holds) })),
    order: packed.order.variables,
    diagrams: packed,
  }
}

/** Bound by the same texts in the same circuit: one timeline. */
function signature({ circuit, texts }: Bound): string {
  return [circuit, ...texts].join(' ')
}

/** A cell with what only the making of it needs. */
export interface MadeCell extends Cell {
  readonly norms: readonly (Cell['norms'][number] & Pick<PlacedNorm, 'stands' | 'certain'>)[]
  /** The open points, by number. */
  readonly points: readonly string[]
  /** The verdict as open points are settled. */
  readonly verdicts: Ref
}

/** Cells of one law, made once for each question and set of norms and erasers. */
export class Cells {
  readonly list: MadeCell[] = []
  readonly table = new StatusTable()
  readonly ways = new WaysTable()
  readonly #vocabulary: Vocabulary
  readonly #ground: ConditionDiagrams
  readonly #numbers = new Map<string, number>()

  constructor(vocabulary: Vocabulary, ground: ConditionDiagrams) {
    this.#vocabulary = vocabulary
    this.#ground = ground
  }

  /** The cell of a standing, by number. */
  number(standing: Standing): number {
    const all = [...standing.norms.map((each) => [each.norm.id, each.doubts]), ...standing.erasers.map((each) => [each.eraser.id, each.doubts])]
    const key = JSON.stringify(all)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const made = this.list.push(this.#build(standing)) - 1
    this.#numbers.set(key, made)
    return made
  }

  /** The cell of a standing. */
  of(standing: Standing): MadeCell {
    const cell = this.list[this.number(standing)]
    invariant(cell !== undefined, 'a cell that was just made')
    return cell
  }

  /** WHY: each norm is a part of its own, so that the one which takes too many steps can be named. */
  #build(standing: Standing): MadeCell {
    const { diagrams } = this.#ground
    const placed: PlacedHere[] = []
    let at: string | undefined
    try {
      return diagrams.budget.part(mostSteps, () => {
        // WHY: to put many norms together takes its time also where each is found again
        diagrams.budget.spend(standing.norms.length)
        const over = overriding(standing)
        const points = pointsOf(standing)
        for (const each of standing.norms) {
          at = each.norm.id
          const status = statusOf(this.#ground, this.table, each, standing, over)
          if (points.length > mostPoints) throw new OverBudget()
          placed.push({ ...each, status, stands: standsOf(this.#ground, points, each, standing, over), certain: certainOf(this.#ground, each) })
        }
        at = undefined
        return this.#cellOf(standing, placed, points)
      })
    } catch (error) {
      throw error instanceof OverBudget ? new TooInvolved(at ?? largest(this.#ground, placed)) : error
    }
  }

  #cellOf(standing: Standing, placed: readonly PlacedHere[], points: readonly string[]): MadeCell {
    const ground = this.#ground
    const { facts, givens } = this.#vocabulary
    const shares = sharesOf(ground, placed)
    const parts = partsFrom(ground, shares)
    const verdicts = verdictsFrom(ground, parts)
    // WHY: this is worked out only where there are duties, because most questions have none
    const owed = placed.some(({ norm }) => norm.duties.length > 0) ? owedBy(ground, placed, shares, parts) : []
    const owedActs = [...new Set(placed.flatMap(({ norm }) => norm.duties))].map((act) => {
      const by = placed.flatMap(({ norm }, index) => (norm.duties.includes(act) ? [owed[index] ?? ground.never] : []))
      return { act, where: ground.diagrams.combineAll(by, or, ground.never) }
    })
    const ways = points.length === 0 ? {} : { ways: ground.cut(verdicts, (below) => this.ways.number(ground, points, below)) }
    // WHY: the verdict is first made without givens, because only those that share a fact with it can bear on it
    const bare = verdictFrom(ground, parts, ground.always)
    const tested = [...support(ground.diagrams, bare)].flatMap((variable) => facts[variable]?.id ?? [])
    const bearing = bearingOn(
      tested.map((fact) => ({ kind: 'is', fact, answers: [] })),
      givens,
    )
    const possible = ground.diagrams.combineAll(
      bearing.givens.map((each) => ground.condition(implication(each))),
      and,
      ground.always,
    )
    // INVARIANT: cells share norms, whose diagrams are found again by the nodes themselves; what was combined on the way is not
    ground.diagrams.forget()
    return {
      norms: placed.map(({ norm, rank, status, doubts, stands, certain }, index) => {
        const own = norm.duties.length === 0 ? undefined : owed[index]
        return { norm: norm.id, rank, status, doubts, stands, certain, ...(own === undefined ? {} : { owed: own }) }
      }),
      erasers: standing.erasers.map(({ eraser, doubts }) => ({
        eraser: eraser.id,
        doubts,
        rank: rankOf(eraser.reaches),
        applies: applies(ground, eraser),
      })),
      ...{ points, verdicts, owed: owedActs, ...ways },
      verdict: verdictFrom(ground, parts, possible),
      scope: facts.flatMap((fact, index) => (bearing.facts.has(fact.id) ? [index] : [])),
    }
  }
}

type PlacedHere = PlacedNorm & Pick<Cell['norms'][number], 'status' | 'doubts'>

/** Steps that one question may take. WHY: the heaviest real question takes some thousand. */
const mostSteps = 60_000

/** The norm whose own diagram is the largest: where many are put together and become too much, it is the first to look at. */
function largest({ diagrams }: ConditionDiagrams, placed: readonly PlacedHere[]): string {
  const sized = placed.map(({ norm, status }) => ({ id: norm.id, nodes: size(diagrams, status) }))
  return sized.reduce((most, each) => (each.nodes > most.nodes ? each : most), { id: '', nodes: -1 }).id
}

/** Every question the law speaks to, on every day that could change its standing. */
function timelineOf(law: Law, cells: Cells, bound: Bound, asked?: ReadonlySet<string>): Timeline {
  const names = new Set(bound.texts)
  const texts = law.instruments.filter((each) => names.has(each.id))
  const norms = ofTexts(law.norms, bound.texts)
  const erasers = ofTexts(law.erasers, bound.texts)
  const questions = new Map<string, Question>()
  for (const norm of norms)
    for (const actor of norm.actors) for (const act of norm.acts) if (asked?.has(act) !== false) questions.set(`${actor} ${act}`, { actor, act })
  const editions = [...questions].map(([key, question]): [string, readonly Edition[]] => {
    const own = { norms: norms.filter((each) => speaksTo(each, question)), erasers: erasers.filter((each) => each.acts.includes(question.act)) }
    return [key, editionsOf(own, texts, cells, bound.circuit, question)]
  })
  return { circuit: bound.circuit, instruments: bound.texts, editions: Object.fromEntries(editions) }
}

/** What some texts hold, in the order of the law. WHY: what each text holds is kept, because in a nation most of it stands elsewhere. */
function ofTexts<Rule extends { readonly instrument: string }>(rules: readonly Rule[], texts: readonly string[]): readonly Rule[] {
  const places = placesIn(rules)
  const found = texts.flatMap((each) => places.get(each) ?? []).sort((a, b) => a - b)
  return found.flatMap((place) => rules[place] ?? [])
}

const placesIn = oncePer(
  (rules: readonly { readonly instrument: string }[]) =>
    new Map([...Map.groupBy(rules.entries(), ([, each]) => each.instrument)].map(([instrument, all]) => [instrument, all.map(([place]) => place)])),
)

/** `own`: the norms and erasers of the texts that speak to the question. */
function editionsOf(own: Pick<Law, 'norms' | 'erasers'>, texts: readonly Instrument[], cells: Cells, circuit: string, question: Question): readonly Edition[] {
  const provisions = [...own.norms, ...own.erasers]
  const sources = new Set(provisions.map((each) => each.instrument))
  const speaking = texts.filter((each) => sources.has(each.id))
  const contests = own.erasers.flatMap((each) => each.contests)
  const dated = [...speaking, ...provisions]
  const turning = new Set([...dated, ...contests].flatMap((each) => turningDays(each.window)))
  for (const { open } of speaking) if (open !== undefined) turning.add(open.from)
  for (const { window } of dated) for (const day of openingDays(window)) turning.add(day)
  // WHY: the list begins at the dawn, because a text whose first day is not known stands before all others begin
  const all = [dawn, ...[...turning].sort()].map((day): Edition => {
    const cellBy = (covering: typeof covers): number =>
      cells.number(
        standingOn(
          own,
          speaking.filter((each) => covering(each.window, day)),
          circuit,
          day,
          question,
          covering,
        ),
      )
    const [cell, loose] = [cellBy(covers), cellBy(mayCover)]
    return { from: day, cell, ...(loose === cell ? {} : { loose }) }
  })
  return all.filter((each, index) => index === 0 || each.cell !== all[index - 1]?.cell || each.loose !== all[index - 1]?.loose)
}

function speaksTo(norm: Norm, { actor, act }: Question): boolean {
  return norm.actors.includes(actor) && norm.acts.includes(act)
}
