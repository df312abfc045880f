// From what a person asked to the place in the artefact where the answer lies, or what is wrong with the question.
import type { Artefact, Cell, Edition, PlaceEntry, Timeline } from '../artefact/index.ts'
import { type Day, isDay, isUnder, nearestFew, withId } from '../base/index.ts'
import { canReach, type KnownValues } from '../diagram/index.ts'
import { agencyNamed, nearestPlaces, placesNamed } from './naming.ts'

/**
 * A question as it comes from outside. `place`: an id, a name, or an agency by name or number, which then is the one asked about.
 * `agency`: a kind, or one agency by name or number; without it the one that polices the place. Without `actor` who usually does the act.
 */
export interface Asked {
  readonly place: string
  readonly day: string
  readonly act: string
  readonly actor?: string
  readonly agency?: string
  readonly facts: Readonly<Record<string, string>>
}

/** What is wrong with a question: `nearest` are known names it may have meant. */
export type Problem =
  | {
      readonly code: 'unknown-place' | 'ambiguous-place' | 'unknown-agency' | 'unknown-act' | 'unknown-actor' | 'unknown-fact'
      readonly name: string
      readonly nearest: readonly string[]
    }
  /** `unclear-agency`: it is not clear which rules reach it; `agency-elsewhere`: the one that is named polices another place. */
  | { readonly code: 'unclear-agency' | 'agency-elsewhere'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown-answer'; readonly fact: string; readonly name: string; readonly nearest: readonly string[] }
  | { readonly code: 'not-a-day'; readonly name: string }
  /** The answers exclude each other: `givens` say why. */
  | { readonly code: 'impossible'; readonly facts: readonly string[]; readonly givens: readonly string[] }

/** A question that means something. */
export interface Situated {
  readonly artefact: Artefact
  readonly place: PlaceEntry
  readonly agency: string
  readonly timeline: Timeline
  readonly day: Day
  readonly actor: string
  readonly act: string
  readonly facts: Readonly<Record<string, string>>
  readonly known: KnownValues
}

/** Finds what the question is about; all problems at once. */
export function situate(artefact: Artefact, asked: Asked): { readonly situated: Situated } | { readonly problems: readonly Problem[] } {
  const { vocabulary } = artefact
  const problems: Problem[] = []
  const named = <Item extends { readonly id: string }>(code: 'unknown-act' | 'unknown-actor', list: readonly Item[], name: string): Item | undefined => {
    const ids = list.map((each) => each.id)
    const found = list[ids.indexOf(name)]
    if (found === undefined) problems.push({ code, name, nearest: nearestFew(name, ids, 3) })
    return found
  }
  const { place, agency, problems: misplaced } = whoWhere(artefact, asked)
  problems.push(...misplaced)
  const act = named('unknown-act', vocabulary.acts, asked.act)
  const actor = asked.actor ?? act?.actor
  if (actor !== undefined) named('unknown-actor', vocabulary.actors, actor)
  const day = isDay(asked.day) ? asked.day : undefined
  if (day === undefined) problems.push({ code: 'not-a-day', name: asked.day })
  const { values, facts, problems: wrong } = readAnswers(artefact, asked.facts)
  problems.push(...wrong)
  const known: KnownValues = (variable) => values.get(variable)
  if (problems.length === 0 && !canReach(artefact.diagrams, artefact.possible, 1, known)) problems.push(clash(artefact, known, facts))
  const timeline = artefact.timelines[place?.timelines[agency] ?? -1]
  if (place !== undefined && timeline === undefined) problems.push({ code: 'unclear-agency', name: agency, nearest: [] })
  if (problems.length > 0 || place === undefined || act === undefined || actor === undefined || timeline === undefined || day === undefined) return { problems }
  return { situated: { artefact, place, agency, timeline, day, actor, act: act.id, facts, known } }
}

/** A place on a day, whatever is asked there: the same problems as of a question, of place, agency and day. */
export function situateAt(artefact: Artefact, at: Pick<Asked, 'place' | 'day' | 'agency'>): ReturnType<typeof situate> {
  // WHY: any act will do, because only mistakes in the other parts of the question are looked for
  return situate(artefact, { ...at, act: artefact.vocabulary.acts[0]?.id ?? '', facts: {} })
}

/** Where, and which kind of agency. */
function whoWhere(artefact: Artefact, asked: Asked) {
  const problems: Problem[] = []
  const [named, ...others] = placesNamed(artefact, asked.place)
  const polices = named === undefined ? agencyNamed(artefact, asked.place) : undefined
  const place = named ?? withId(artefact.places, polices?.place)
  if (place === undefined) problems.push({ code: 'unknown-place', name: asked.place, nearest: nearestPlaces(artefact, asked.place) })
  else if (others.length > 0) problems.push({ code: 'ambiguous-place', name: asked.place, nearest: [place, ...others].map((each) => each.id) })
  const kinds = artefact.vocabulary.agencies.map((each) => each.id)
  if (asked.agency !== undefined && kinds.includes(asked.agency)) return { place, agency: asked.agency, problems }
  const agency = asked.agency === undefined ? polices : agencyNamed(artefact, asked.agency)
  if (agency === undefined) {
    if (asked.agency !== undefined) problems.push({ code: 'unknown-agency', name: asked.agency, nearest: nearestFew(asked.agency, kinds, 3) })
    return { place, agency: place?.agency ?? 'municipal', problems }
  }
  const there = place === undefined || isUnder(place, agency.place) || place.policing.some((each) => each.ori === agency.ori)
  if (agency.kind === undefined) problems.push({ code: 'unclear-agency', name: agency.name, nearest: [] })
  else if (!there) problems.push({ code: 'agency-elsewhere', name: agency.name, nearest: [agency.place] })
  return { place, agency: agency.kind ?? 'municipal', problems }
}

/** Answers by number, and by name without those that only say that they are unknown. */
function readAnswers({ vocabulary }: Artefact, asked: Asked['facts']) {
  const values = new Map<number, number>()
  const facts: Record<string, string> = {}
  const problems: Problem[] = []
  const names = vocabulary.facts.map((each) => each.id)
  for (const [name, answer] of Object.entries(asked)) {
    const index = names.indexOf(name)
    const answers = vocabulary.facts[index]?.answers.map((each) => each.id)
    const value = answers?.indexOf(answer) ?? -1
    if (answers === undefined) problems.push({ code: 'unknown-fact', name, nearest: nearestFew(name, names, 3) })
    else if (value !== -1) {
      values.set(index, value)
      facts[name] = answer
    } else if (answer !== unknown) problems.push({ code: 'unknown-answer', fact: name, name: answer, nearest: answers })
  }
  return { values, facts, problems }
}

/** Always a possible answer: it says no more than not to answer. */
const unknown = 'unknown'

/** The facts that cannot all be true, none of which can be left out, and the givens that say so. */
function clash(artefact: Artefact, known: KnownValues, facts: Readonly<Record<string, string>>): Problem {
  const numbers = new Map(artefact.vocabulary.facts.map((fact, index) => [fact.id, index]))
  const canBe = (names: readonly string[]): boolean => {
    const kept = new Set(names.map((name) => numbers.get(name)))
    return canReach(artefact.diagrams, artefact.possible, 1, (variable) => (kept.has(variable) ? known(variable) : undefined))
  }
  const least = Object.keys(facts).reduceRight<readonly string[]>((kept, name) => {
    const without = kept.filter((each) => each !== name)
    return canBe(without) ? kept : without
  }, Object.keys(facts))
  const kept = new Set(least.map((name) => numbers.get(name)))
  const narrowed: KnownValues = (variable) => (kept.has(variable) ? known(variable) : undefined)
  const alone = artefact.givens.filter(({ holds }) => !canReach(artefact.diagrams, holds, 1, narrowed)).map((each) => each.given)
  return { code: 'impossible', facts: least, givens: alone }
}

/** The edition that speaks to the question on a day; undefined where no text in force anywhere near it ever does. */
export function editionOn(situated: Situated, day: Day): Edition | undefined {
  return editionsOf(situated).findLast((each) => each.from <= day)
}

/** All editions of the question, in the order of the days. */
export function editionsOf({ timeline, actor, act }: Situated): readonly Edition[] {
  return timeline.editions[`${actor} ${act}`] ?? []
}

/** The cell of an edition; an empty one where there is none. */
export function cellOf(artefact: Artefact, edition: Edition | undefined): Cell | undefined {
  return edition === undefined ? undefined : artefact.cells[edition.cell]
}
