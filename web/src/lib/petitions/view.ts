// What the pages of petitions show: each story with its texts kept apart, and advice that nobody acted on.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { daysBetween, type Procedures, type Stage, type State, type Story, stages, standsNow } from 'evenhand/petition'
import { countIn, countsText, dayIn, happenedText, inLanguage, type Language, openEndText, placeName, say, sentence, sourceLine } from 'evenhand/wording'

export interface Cited {
  readonly text: string
  readonly address?: string
}

export interface StoryView {
  readonly id: string
  readonly title: string
  readonly place: { readonly id: string; readonly name: string }
  readonly state: State
  /** Of a text in force, since when it is open whether it still binds; empty where it is not. */
  readonly open: readonly string[]
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

export function storyView(artefact: Artefact, procedures: Procedures, lang: Language, story: Story): StoryView {
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
  const known = [...new Set(texts.flatMap((each) => each.id ?? []))]
  return {
    id: story.id,
    title: inLanguage(story.title, lang),
    place: { id: story.place, name: placeName(artefact, story.place) },
    state: standsNow(story),
    open: known.flatMap((id) => openEndText(lang, artefact.instruments.find((each) => each.id === id) ?? {}).map((each) => sentence(lang, each))),
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

/** Advisory votes after which no text is known that follows them, the longest waiting first. */
export function waitingAdvice(
  artefact: Artefact,
  lang: Language,
  stories: readonly Story[],
  today: string,
): readonly { readonly id: string; readonly title: string; readonly text: string }[] {
  const rejected = stories.filter((each) => standsNow(each) === 'disapproved').flatMap((each) => Object.values(each.texts))
  const followed = new Set([...artefact.instruments.flatMap((each) => each.follows), ...rejected])
  return artefact.instruments
    .filter((each) => each.kind === 'advisory-vote' && each.made !== undefined && !followed.has(each.id))
    .toSorted((a, b) => ((a.made ?? '') < (b.made ?? '') ? -1 : 1))
    .map(({ id, title, made }) => ({
      id,
      title: inLanguage(title, lang),
      text: made === undefined || !isDay(today) ? '' : say(lang, 'story.waited', { day: dayIn(lang, made), count: countIn(lang, daysBetween(made, today)) }),
    }))
}
