// The texts that began, ended or were voted on at a place on one day, each with where more is told of it.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { addDays, type Day } from 'evenhand/base'
import { inLanguage, type Locale } from 'evenhand/wording'

export interface TextLink {
  readonly kind: 'vote' | 'text'
  readonly title: string
  readonly to: string
}

/** `stories`: those that tell of votes. A text of which only a later day is known did not begin that day. */
export function textsOn(
  { instruments, timelines }: Artefact,
  lang: Locale,
  place: PlaceEntry,
  day: Day,
  stories: readonly { readonly id: string; readonly texts: { readonly voted?: string } }[],
): readonly TextLink[] {
  const bound = new Set(timelines[place.timelines[place.agency ?? 'municipal'] ?? -1]?.instruments)
  return instruments.flatMap(({ id, kind, title, window, made, place: where }): readonly TextLink[] => {
    const told = stories.find((each) => each.texts.voted === id)?.id
    const isVote = (kind === 'advisory-vote' || told !== undefined) && where === place.id && (made ?? window?.from) === day
    const turns = window !== undefined && ((window.from === day && !window.before) || (window.through !== undefined && addDays(window.through, 1) === day))
    if (!isVote && !(bound.has(id) && turns)) return []
    const story = isVote ? told : undefined
    return [{ kind: isVote ? 'vote' : 'text', title: inLanguage(title, lang), to: story === undefined ? `/${lang}/law/${id}` : `/${lang}/petitions/${story}` }]
  })
}
