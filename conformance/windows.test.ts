// What `standing` says binds somewhere on a day, and what an answer there is made from, are the same: in the real law, wherever and whenever it turns.
import { describe, expect, it } from 'vitest'
import type { Artefact, PlaceEntry } from '../src/artefact/index.ts'
import { addDays, covers, type Day, dawn, isUnder, turningDays } from '../src/base/index.ts'
import { cellOf, editionOn, situateAt, standing } from '../src/decide/index.ts'
import type { Eraser, Law, Norm, Question } from '../src/rules/index.ts'
import { theLaw } from './law.fixture.ts'

const { law, artefact } = await theLaw()

/** An agency at a place. */
interface At {
  readonly place: PlaceEntry
  readonly agency: string
}

const everywhere: readonly At[] = artefact.places.flatMap((place) => Object.keys(place.timelines).map((agency) => ({ place, agency })))
const timelineOf = ({ place, agency }: At): number => place.timelines[agency] ?? -1

/** For each timeline the first of those bound by it, and the last. */
const sampled = [...Map.groupBy(everywhere, timelineOf)].map(([timeline, list]) => ({
  timeline,
  at: [...new Set([list[0], list.at(-1)])].flatMap((each) => each ?? []),
}))

/** The first of all days, and every day on which something about these texts can turn, with the days around it. */
function daysOf({ instruments, norms, erasers }: Law, bound: ReadonlySet<string>): readonly Day[] {
  const own = [...norms, ...erasers].filter((each) => bound.has(each.instrument))
  const texts = instruments.filter((each) => bound.has(each.id))
  const windows = [...texts, ...own, ...own.flatMap((each) => ('contests' in each ? each.contests : []))].flatMap((each) => turningDays(each.window))
  const turning = [...windows, ...texts.flatMap((each) => each.open?.from ?? [])]
  return [...new Set([dawn, ...turning.flatMap((each) => [addDays(each, -1), each])])].sort()
}

/** Every question that a norm of the law speaks to. */
const questions: readonly Question[] = [
  ...new Map(law.norms.flatMap((norm) => norm.actors.flatMap((actor) => norm.acts.map((act) => [`${actor} ${act}`, { actor, act }] as const)))).values(),
]

/** What an answer to each question there is made from: norms and erasers, each with whether its text perhaps binds no more. */
function answering({ place, agency }: At, day: Day, from: Artefact): ReadonlyMap<Question, string> {
  const found = situateAt(from, { place: place.id, agency, day })
  if ('problems' in found) throw new Error(`${place.id} ${agency} ${day}: ${found.problems.map((each) => each.code).join(' ')}`)
  const told = (id: string, doubts: readonly string[]): string => (doubts.includes(id.split('/')[0] ?? '') ? `${id}, perhaps` : id)
  return new Map(
    questions.map((question) => {
      const cell = cellOf(from, editionOn({ ...found.situated, ...question }, day))
      const norms = (cell?.norms ?? []).map((each) => told(each.norm, each.doubts))
      return [question, [...norms, ...(cell?.erasers ?? []).map((each) => told(each.eraser, each.doubts))].sort().join(' ')]
    }),
  )
}

/** The same, from the texts that `standing` says are in force. */
function binding({ place, agency }: At, day: Day, bound: ReadonlySet<string>): ReadonlyMap<Question, string> {
  const texts = new Map(standing(artefact, place, agency, day).map((each) => [each.id, each]))
  const inForce = <Rule extends Norm | Eraser>(rules: readonly Rule[]): readonly Rule[] =>
    rules.filter((each) => texts.has(each.instrument) && covers(each.window, day))
  const told = ({ id, instrument }: Norm | Eraser): string => {
    const from = texts.get(instrument)?.open?.from
    return from !== undefined && from <= day ? `${id}, perhaps` : id
  }
  const [norms, erasers] = [inForce(law.norms), inForce(law.erasers)]
  return new Map(
    questions.map((question) => {
      const { actor, act } = question
      const addressed = (each: Norm): boolean => each.actors.includes(actor) && each.acts.includes(act)
      // WHY: an eraser speaks to nobody by itself; where no norm that binds there ever speaks there is no question
      const asked = law.norms.some((each) => bound.has(each.instrument) && addressed(each))
      return [question, (asked ? [...norms.filter(addressed), ...erasers.filter((each) => each.acts.includes(act))] : []).map(told).sort().join(' ')]
    }),
  )
}

/** Where the two differ, and how often anything is said. */
function compared(from: Artefact, sample: typeof sampled): { readonly differing: readonly string[]; readonly spoken: number } {
  const differing: string[] = []
  let spoken = 0
  for (const { timeline, at } of sample) {
    const bound = new Set(artefact.timelines[timeline]?.instruments)
    for (const each of at) {
      for (const day of daysOf(law, bound)) {
        const [asked, stands] = [answering(each, day, from), binding(each, day, bound)]
        for (const question of questions) {
          const [one, other] = [asked.get(question), stands.get(question)]
          if (other !== '') spoken += 1
          if (one !== other) differing.push(`${each.place.id} ${each.agency} ${day} ${question.actor} ${question.act}: ${one} | ${other}`)
        }
      }
    }
  }
  return { differing, spoken }
}

/** The artefact with one of its editions a day late: the last of a question that has several. */
function late(): { readonly from: Artefact; readonly timeline: number } {
  const timeline = artefact.timelines.findIndex((each) => Object.values(each.editions).some((list) => list.length > 1))
  const was = artefact.timelines[timeline]
  const [question = '', list = []] = Object.entries(was?.editions ?? {}).find(([, editions]) => editions.length > 1) ?? []
  const [last] = list.slice(-1)
  if (was === undefined || last === undefined) throw new Error('no question of the law turns on any day')
  const changed = { ...was, editions: { ...was.editions, [question]: [...list.slice(0, -1), { ...last, from: addDays(last.from, 1) }] } }
  return { from: { ...artefact, timelines: artefact.timelines.with(timeline, changed) }, timeline }
}

describe('what binds', () => {
  it('is the same for a list of what stands and for an answer, for every set of texts, on every day that turns anything, on every question', () => {
    const { differing, spoken } = compared(artefact, sampled)
    expect(differing).toEqual([])
    expect(spoken).toBeGreaterThan(1000)
  })

  it('is seen not to be where an answer comes a day late', () => {
    const { from, timeline } = late()
    const own = sampled.filter((each) => each.timeline === timeline)
    expect(compared(from, own).differing).toHaveLength(own.flatMap((each) => each.at).length)
  })

  it('is, at every place and for every kind of agency, what texts say of themselves', () => {
    const wrong = everywhere.filter((each) => {
      const bound = artefact.instruments.filter(({ place, agencies }) => place !== undefined && agencies.includes(each.agency) && isUnder(each.place, place))
      return artefact.timelines[timelineOf(each)]?.instruments.join() !== bound.map(({ id }) => id).join()
    })
    expect(wrong.map(({ place, agency }) => `${place.id} ${agency}`)).toEqual([])
    expect(everywhere.length).toBe(artefact.places.length * law.vocabulary.agencies.length)
  })
})
