// The places and texts that a draft is made for and from, in one language; made once a day.
import { dawn, isDay } from 'evenhand/base'
import type { Locale } from 'evenhand/wording'
import { choicesOf, type RuleChoices } from '#lib/draft/choices.ts'
import type { DraftPlaceAndDay } from '#lib/draft/judge.ts'
import { keeper } from '#lib/kept.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'

const kept = keeper<Promise<RuleChoices>>(4)

export function choicesIn(lang: Locale): Promise<RuleChoices> {
  const day = today()
  return kept(`${lang} ${day}`, async () => choicesOf((await law()).artefact, waysToChange(), lang, isDay(day) ? day : dawn))
}

/** From where a draft for a place is looked at today; undefined where there is no such place. */
export async function atOf(lang: Locale, id: FormDataEntryValue | null): Promise<DraftPlaceAndDay | undefined> {
  const day = today()
  const place = (await choicesIn(lang)).places.find((each) => each.id === id)
  return place === undefined || !isDay(day) ? undefined : { place: place.id, agency: place.agency, day }
}
