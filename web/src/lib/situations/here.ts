// Where, when and for whom an address asks: what the pages of situations share.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { type Day, invariant, isDay } from 'evenhand/base'
import { type Locale, say, sentence } from 'evenhand/wording'
import { placeOnDay } from '#lib/place-on-day.ts'
import { today } from '#lib/today.ts'

export interface Here {
  readonly place: PlaceEntry
  /** The address of the town's page. */
  readonly base: string
  /** The day that is answered for, and what was wrong with the one that was asked for. */
  readonly day: { readonly on: Day; readonly isToday: boolean; readonly problem: string; readonly parts: readonly string[]; readonly query: string }
  readonly reader: 'person' | 'officer'
  /** The day and the reader, for the addresses of answers. */
  readonly query: string
}

/** Undefined where there is no such place, or nobody polices all of it. */
export function hereOf(
  artefact: Artefact,
  lang: Locale,
  { state, place: name }: { readonly state: string; readonly place: string },
  asked: URLSearchParams,
): Here | undefined {
  const found = placeOnDay(artefact, `us/${state}/${name}`, asked.get('on'), today())
  if (found === undefined) return undefined
  const now = today()
  invariant(isDay(now), 'today')
  const on = isDay(found.day) ? found.day : now
  const reader = asked.get('as') === 'officer' ? 'officer' : 'person'
  const parts = on === now ? [] : [`on=${on}`]
  const query = (all: readonly string[]): string => (all.length === 0 ? '' : `?${all.join('&')}`)
  return {
    place: found.place,
    base: `/${lang}/${state}/${name}`,
    day: {
      on,
      isToday: on === now,
      problem: found.isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: found.day })),
      parts,
      query: query(parts),
    },
    reader,
    query: query([...parts, ...(reader === 'officer' ? ['as=officer'] : [])]),
  }
}
