// What somebody typed for petition sheets: read, with what is wrong by field, and nothing of it kept.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { type Day, isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import { clock, groundOf, type Procedures, waysAt } from 'evenhand/procedure'
import { dayIn, type Locale, momentText, officeHours, placeName, say } from 'evenhand/wording'

export interface TypedSheets {
  readonly place: string
  readonly meeting: string
  readonly text: string
  readonly pages: string
}

export interface SheetsRead {
  readonly typed: TypedSheets
  readonly place?: PlaceEntry
  readonly wrong: readonly { readonly field: keyof TypedSheets; readonly text: string }[]
}

/** The longest text that is read: no article is longer, and a page holds less. */
const longest = 6000

export function typedIn(form: FormData): TypedSheets {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, longest) : ''
  }
  return {
    place: text('place').trim().slice(0, 100),
    meeting: text('meeting').trim().slice(0, 20),
    text: text('text').trim(),
    pages: text('pages').trim().slice(0, 5),
  }
}

export function readTypedSheets(artefact: Artefact, lang: Locale, typed: TypedSheets): SheetsRead {
  const [place, other] = placesNamed(artefact, typed.place)
  const pages = /^[0-9]{1,3}$/.test(typed.pages) ? Number(typed.pages) : 0
  return {
    typed,
    ...(place === undefined || other !== undefined ? {} : { place }),
    wrong: [
      ...(place === undefined || other !== undefined
        ? [{ field: 'place' as const, text: typed.place === '' ? say(lang, 'clock.no-place-given') : say(lang, 'clock.no-place', { place: typed.place }) }]
        : []),
      ...(typed.meeting !== '' && !isDay(typed.meeting) ? [{ field: 'meeting' as const, text: say(lang, 'clock.bad-day', { day: typed.meeting }) }] : []),
      ...(typed.text === '' ? [{ field: 'text' as const, text: say(lang, 'sheets.no-text') }] : []),
      ...(pages < 1 || pages > 100 ? [{ field: 'pages' as const, text: say(lang, 'sheets.bad-pages') }] : []),
    ],
  }
}

/** The words of a sheet that depend on place and day: the meeting, and until when the petition can be filed. */
export function datesOf(
  artefact: Artefact,
  procedures: Procedures,
  lang: Locale,
  place: PlaceEntry,
  meeting: string,
  today: Day,
): { readonly name: string; readonly day: string; readonly when: string } {
  const name = placeName(artefact, place.id)
  if (!isDay(meeting)) return { name, day: '', when: '' }
  // WHY: the meeting's day is taken, because the law of the petition counts, and not that of whoever prints its sheets
  const way = waysAt(procedures, groundOf(place), meeting).find((each) => each.procedure.id.endsWith('.petitioned-article'))
  const dated = way === undefined ? [] : clock(procedures, way.procedure.id, { days: { meeting }, instants: {} }, today)
  const file = dated.find((each) => each.step.id === 'file' && !each.inDoubt)
  if (file === undefined) return { name, day: dayIn(lang, meeting), when: '' }
  const when = momentText(lang, file.moment, { step: file.step, all: procedures })
  return { name, day: dayIn(lang, meeting), when: officeHours(lang, file, procedures) === '' ? when : say(lang, 'desk.deadline.day', { day: when }) }
}
