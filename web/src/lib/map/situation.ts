// One situation on one day in every place: glyphs for the map, places grouped by their answer, and the days on which it changed somewhere.
import type { Artefact, Timeline } from 'evenhand/artefact'
import { addDays, type Day } from 'evenhand/base'
import { situate, type Turning, turningsOf } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import { answerTo, type NamedSituation, questionOfSituation, type Situations } from 'evenhand/situations'
import { inLanguage, type Locale, placeName, type SituationText, situationText } from 'evenhand/wording'
import { apart, type GlyphSpot, radius } from './apart.ts'
import outlines from './outlines.json'

interface Place {
  readonly id: string
  readonly name: string
}

/** Places with one answer for one reason. */
export interface AnswerGroup extends Pick<SituationText, 'verdict' | 'word' | 'says' | 'known' | 'perhaps'> {
  /** Places on the map or with rules of their own. */
  readonly named: readonly Place[]
  /** All the others, by State. */
  readonly others: readonly { readonly state: string; readonly places: readonly Place[] }[]
}

export interface MapMark extends Place {
  /** Where it is drawn, and where the place lies. */
  readonly x: number
  readonly y: number
  readonly at: GlyphSpot
  readonly verdict: Verdict | 'open'
  readonly word: string
}

export interface DayStop {
  readonly day: Day
  /** Whether nothing is known but that it began by that day. */
  readonly isByThen: boolean
}

export interface SituationMap {
  readonly what: string
  readonly groups: readonly AnswerGroup[]
  readonly marks: readonly MapMark[]
  /** The answer where a place has no rule of its own, by State. */
  readonly states: Readonly<Record<string, Verdict | 'open'>>
  readonly stops: readonly DayStop[]
  /** A day before every stop; undefined where there is none. */
  readonly before: Day | undefined
}

/** WHY: it is made once, because places do not move. */
const spots = apart(outlines.places, 2 * radius + 6)

/** What binds comes first, silence last. */
const order: readonly (Verdict | 'open')[] = ['must not', 'must', 'should not', 'should', 'may', 'unsettled', 'conflict', 'open', 'silent']

/** The map of a situation on a day. Places where nobody polices all of them are left out. */
export function situationMap(artefact: Artefact, lang: Locale, read: Situations, situation: NamedSituation, day: Day): SituationMap {
  const texts = new Map<Timeline, SituationText>()
  const turnings = new Map<Timeline, readonly Turning[]>()
  const towns = artefact.places.filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))
  const all = towns.flatMap(({ id, timelines }) => {
    const found = situate(artefact, questionOfSituation(situation, { place: id, day }))
    if ('problems' in found) return []
    const { timeline, agency } = found.situated
    // WHY: what was found is kept, because most places are bound by the same texts
    const text = texts.get(timeline) ?? textAt(artefact, lang, read, situation, id, day)
    if (text === undefined) return []
    texts.set(timeline, text)
    if (!turnings.has(timeline)) turnings.set(timeline, turningsOf(found.situated))
    const state = artefact.places.find((each) => each.kind === 'state' && id.startsWith(`${each.id}/`))
    return [{ id, name: placeName(artefact, id), state: state?.id ?? '', text, isOwn: timelines[agency] !== state?.timelines[agency] }]
  })
  const drawn = new Set(outlines.places.map((each) => each.id))
  const groups = [...Map.groupBy(all, ({ text }) => JSON.stringify([text.verdict, text.says, text.perhaps]))].flatMap(([, group]): readonly AnswerGroup[] => {
    const [first] = group
    if (first === undefined) return []
    const { verdict, word, says, known, perhaps } = first.text
    const isNamed = (each: (typeof all)[number]): boolean => each.isOwn || drawn.has(each.id)
    const others = Map.groupBy(
      group.filter((each) => !isNamed(each)),
      (each) => each.state,
    )
    return [
      {
        verdict,
        word,
        says,
        known,
        perhaps,
        named: group.filter(isNamed).map(linked),
        others: [...others].map(([state, places]) => ({ state: placeName(artefact, state), places: places.map(linked) })),
      },
    ]
  })
  const stops = stopsOf([...turnings.values()].flat())
  const [first] = stops
  return {
    what: inLanguage(situation.person, lang),
    groups: groups.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict)),
    marks: outlines.places.flatMap(({ id, x, y }, index): readonly MapMark[] => {
      const there = all.find((each) => each.id === id)
      return there === undefined ? [] : [{ ...linked(there), ...(spots[index] ?? { x, y }), at: { x, y }, verdict: there.text.verdict, word: there.text.word }]
    }),
    states: Object.fromEntries(all.filter((each) => !each.isOwn).map((each) => [each.state, each.text.verdict])),
    stops,
    before: first === undefined ? undefined : addDays(first.day, -1),
  }
}

function linked({ id, name }: Place): Place {
  return { id, name }
}

function textAt(artefact: Artefact, lang: Locale, read: Situations, situation: NamedSituation, place: string, day: Day): SituationText | undefined {
  const found = answerTo(artefact, read, situation, { place, day })
  return 'problems' in found ? undefined : situationText(artefact, lang, 'person', found.answered)
}

function stopsOf(turnings: readonly Turning[]): readonly DayStop[] {
  const days = Map.groupBy(turnings, (each) => each.day)
  return [...days].map(([day, all]) => ({ day, isByThen: all.every((each) => each.isByThen) })).toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
