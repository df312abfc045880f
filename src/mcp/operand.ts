// What is compared, as it is named: a text or a place, with or without a day.
import type { Artefact } from '../artefact/index.ts'
import { type Day, isDay, nearestFew } from '../base/index.ts'
import { placesNamed, situateAt } from '../decide/index.ts'
import type { Locale } from '../wording/index.ts'
import { dayRefused } from './days.ts'
import { notHere, problemsRefused, type ToolRefusal } from './refusal.ts'

/** The refusal of a name that means nothing here, or of a day of which nothing is known; undefined where it can be compared. */
export function operandNamed(artefact: Artefact, operand: string, today: Day, lang: Locale): { readonly refusal: ToolRefusal } | undefined {
  const [name = '', day = today, ...more] = operand.split('@')
  if (!isDay(day) || more.length > 0) return problemsRefused(artefact, lang, [{ code: 'not-a-day', name: [day, ...more].join('@') }])
  const ids = artefact.instruments.map((each) => each.id)
  if (ids.includes(name)) return undefined
  const near = placesNamed(artefact, name).length === 0 ? nearestFew(name, ids, 3) : []
  if (near.length > 0) return notHere(lang, [], near)
  const found = situateAt(artefact, { place: name, day })
  return 'problems' in found ? problemsRefused(artefact, lang, found.problems) : dayRefused(found.situated, today, lang)
}
