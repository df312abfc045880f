// From what a person asked to the place in the artefact where the answer lies, or what is wrong with the question.
import type { Artefact, Cell, Edition, PlaceEntry, Timeline } from '../artefact/index.ts'
import { type Day, isDay, nearestFew } from '../base/index.ts'
import { type Known, reach } from '../diagram/index.ts'

/** A question as it comes from outside. Without `agency` the one that polices the place; without `actor` the one who usually does the act. */
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
  readonly known: Known
}

/** Finds what the question is about; all problems at once. */
export function situate(artefact: Artefact, asked: Asked): { readonly situated: Situated } | { readonly problems: readonly Problem[] } {
  const { vocabulary } = artefact
  const problems: Problem[] = []
  const named = <Item extends { readonly id: string }>(
    code: 'unknown-agency' | 'unknown-act' | 'unknown-actor',
    list: readonly Item[],
    name: string,
  ): Item | undefined => {
    const ids = list.map((each) => each.id)
    const found = list[ids.indexOf(name)]
    if (found === undefined) problems.push({ code, name, nearest: nearestFew(name, ids, 3) })
    return found
  }
  const [place, ...others] = placesNamed(artefact, asked.place)
  if (place === undefined) problems.push({ code: 'unknown-place', name: asked.place, nearest: nearestPlaces(artefact, asked.place) })
  else if (others.length > 0) problems.push({ code: 'ambiguous-place', name: asked.place, nearest: [place, ...others].map((each) => each.id) })
  const agency = asked.agency ?? place?.agency ?? 'municipal'
  named('unknown-agency', vocabulary.agencies, agency)
  const act = named('unknown-act', vocabulary.acts, asked.act)
  const actor = asked.actor ?? act?.actor
  if (actor !== undefined) named('unknown-actor', vocabulary.actors, actor)
  if (!isDay(asked.day)) problems.push({ code: 'not-a-day', name: asked.day })
  const { values, facts, problems: wrong } = readAnswers(artefact, asked.facts)
  problems.push(...wrong)
  const known: Known = (variable) => values.get(variable)
  if (problems.length === 0 && !reach(artefact.diagrams, artefact.possible, known).has(1)) problems.push(clash(artefact, known, facts))
  const timeline = artefact.timelines[place?.timelines[agency] ?? -1]
  if (problems.length > 0 || place === undefined || act === undefined || actor === undefined || timeline === undefined || !isDay(asked.day)) return { problems }
  return { situated: { artefact, place, agency, timeline, day: asked.day, actor, act: act.id, facts, known } }
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

/** A place by its id, its Open Civic Data id or a name that only one place has. */
export function findPlace(artefact: Artefact, name: string): PlaceEntry | undefined {
  const [only, other] = placesNamed(artefact, name)
  return other === undefined ? only : undefined
}

/** Every place a name can mean: `us/vt/norwich`, `Norwich`, `Norwich, VT`, `Norwich Vermont`, a village of it. */
export function placesNamed(artefact: Artefact, name: string): readonly PlaceEntry[] {
  const plain = plainName(name)
  const exact = artefact.places.filter((each) => each.id === plain || each.division === plain)
  if (exact.length > 0) return exact
  return artefact.places.filter((place) => namesOf(artefact, place).includes(plain))
}

/** Every plain name of a place, with and without its State. */
function namesOf(artefact: Artefact, place: PlaceEntry): readonly string[] {
  const state = artefact.places.find((each) => each.kind === 'state' && place.id.startsWith(`${each.id}/`))
  const states = state === undefined ? [] : [state.name, ...state.also].map(plainName)
  return [place.name, ...place.also].map(plainName).flatMap((name) => [name, ...states.map((of) => `${name} ${of}`)])
}

/** Lower case, without commas and full stops, `saint` for `st.`. */
function plainName(name: string): string {
  const words = name
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .split(/[\s,]+/)
  return words.map((word) => (word === 'st.' || word === 'st' ? 'saint' : word)).join(' ')
}

function nearestPlaces(artefact: Artefact, name: string): readonly string[] {
  const plain = plainName(name)
  const byName = new Map(artefact.places.flatMap((place) => namesOf(artefact, place).map((each) => [each, place.id] as const)))
  const last = plainName(name.split(/[/,]/).at(name.includes('/') ? -1 : 0) ?? '')
  const near = [plain, last].flatMap((each) => nearestFew(each, byName.keys(), 3)).flatMap((each) => byName.get(each) ?? [])
  return [
    ...new Set([
      ...near,
      ...nearestFew(
        plain,
        artefact.places.map((each) => each.id),
        3,
      ),
    ]),
  ].slice(0, 3)
}

/** The facts that cannot all be true, none of which can be left out, and the givens that say so. */
function clash(artefact: Artefact, known: Known, facts: Readonly<Record<string, string>>): Problem {
  const numbers = new Map(artefact.vocabulary.facts.map((fact, index) => [fact.id, index]))
  const canBe = (names: readonly string[]): boolean => {
    const kept = new Set(names.map((name) => numbers.get(name)))
    return reach(artefact.diagrams, artefact.possible, (variable) => (kept.has(variable) ? known(variable) : undefined)).has(1)
  }
  const least = Object.keys(facts).reduceRight<readonly string[]>((kept, name) => {
    const without = kept.filter((each) => each !== name)
    return canBe(without) ? kept : without
  }, Object.keys(facts))
  const kept = new Set(least.map((name) => numbers.get(name)))
  const narrowed: Known = (variable) => (kept.has(variable) ? known(variable) : undefined)
  const alone = artefact.givens.filter(({ holds }) => !reach(artefact.diagrams, holds, narrowed).has(1)).map((each) => each.given)
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
