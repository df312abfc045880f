// What the pages of petitions show: each story with its texts kept apart, and advice that nobody acted on.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import type { Stands } from 'evenhand/decide'
import { daysBetween, type Procedures, type Stage, type State, type Story, stages, standsNow, standsOn } from 'evenhand/procedure'
import { storyStands, waiting } from 'evenhand/situations'
import { countsText, dayIn, daysText, happenedText, inLanguage, type Locale, placeName, say, sentence, sourceLine, stateText } from 'evenhand/wording'

export interface Cited {
  readonly text: string
  readonly address?: string
}

export interface StoryView {
  readonly id: string
  readonly title: string
  readonly place: { readonly id: string; readonly name: string }
  readonly state: State
  /** How its text stands today, as everywhere else; the state where no text is known. */
  readonly stands: string
  /** Whether the state is that of a text of which it is open whether it still binds. */
  readonly isOpen: boolean
  /** Another text than the one in force, of which it is said that police follow it; empty where there is none. */
  readonly otherwise: string
  /** Undefined where it is not known. */
  readonly way: { readonly id: string; readonly title: string; readonly effect: string } | undefined
  readonly texts: readonly { readonly stage: Stage; readonly id?: string; readonly title: string }[]
  readonly comparisons: readonly { readonly first: string; readonly second: string; readonly text: string }[]
  readonly events: readonly {
    readonly id: string
    readonly when: string
    readonly says: string
    readonly state: string
    readonly counts: readonly string[]
    readonly sources: readonly Cited[]
  }[]
  readonly passed: readonly State[]
  readonly unknowns: readonly string[]
  readonly sources: readonly Cited[]
}

export function storyView(artefact: Artefact, procedures: Procedures, lang: Locale, story: Story, today: string): StoryView {
  const title = (id: string): string => inLanguage(artefact.instruments.find((each) => each.id === id)?.title, lang)
  const way = procedures.procedures.find((each) => each.id === story.way)
  const cited = (sources: Story['sources']): readonly Cited[] =>
    sources.map(({ title: name, attestation, address }) => ({
      text: sourceLine(lang, { title: name, attestation }),
      ...(address === undefined ? {} : { address }),
    }))
  const texts = stages.map((stage) => {
    const id = story.texts[stage]
    return { stage, ...(id === undefined ? {} : { id }), title: id === undefined ? say(lang, 'story.unknown-text') : title(id) }
  })
  const [state, stands] = isDay(today) ? [standsOn(story, today), storyStands(artefact, story, today)] : [standsNow(story), undefined]
  const { adopted, 'in-force': binding = adopted, followed } = story.texts
  const known = [...new Set(texts.flatMap((each) => each.id ?? []))]
  return {
    id: story.id,
    title: inLanguage(story.title, lang),
    place: { id: story.place, name: placeName(artefact, story.place) },
    state,
    stands: sentence(lang, say(lang, 'story.stands', { state: stands === undefined ? say(lang, `state.${state}`) : standsText(artefact, lang, stands) })),
    isOpen: stands?.standing.kind === 'open',
    otherwise: followed === undefined || binding === undefined || followed === binding ? '' : say(lang, 'story.otherwise', { title: title(followed) }),
    way: way === undefined ? undefined : { id: way.id, title: inLanguage(way.title, lang), effect: say(lang, `effect.${way.effect}`) },
    texts,
    comparisons: known.slice(1).map((second, index) => ({
      first: known[index] ?? '',
      second,
      text: say(lang, 'story.compare', { first: title(known[index] ?? ''), second: title(second) }),
    })),
    events: story.events.map((each) => ({
      id: each.id,
      when: happenedText(lang, each.happened),
      says: inLanguage(each.says, lang),
      state: each.move === undefined ? '' : say(lang, `state.${each.state}`),
      counts: countsText(lang, each.counts),
      sources: cited(each.sources),
    })),
    passed: ['draft', ...story.events.map((each) => each.state)],
    unknowns: story.unknowns.map((each) => inLanguage(each, lang)),
    sources: cited(story.sources),
  }
}

/** WHY: a text that is open shows its days, because that it no longer binds for certain says nothing without the day until which it did. */
function standsText(artefact: Artefact, lang: Locale, stands: Stands): string {
  return stands.standing.kind === 'open' ? daysText(artefact, lang, stands) : stateText(artefact, lang, stands)
}

/** Advisory votes that voters approved and that nobody acted on, the longest waiting first; none that was rejected, barred, or overtaken. */
export function waitingAdvice(
  artefact: Artefact,
  lang: Locale,
  stories: readonly Story[],
  today: string,
): readonly { readonly id: string; readonly title: string; readonly text: string }[] {
  if (!isDay(today)) return []
  return waiting(artefact, stories, today).map(({ instrument, since }) => ({
    id: instrument.id,
    title: inLanguage(instrument.title, lang),
    text: say(lang, 'story.waited', { day: dayIn(lang, since), count: daysBetween(since, today) }),
  }))
}
