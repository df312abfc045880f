// The card of a place, both sides, as they come out of the printer.
import { error, redirect } from '@sveltejs/kit'
import { sheetOf } from '#lib/print/sheet.ts'
import { law } from '#lib/server/law-node.ts'
import { townAddress } from '#lib/server/pdf/answer.ts'
import { sidesOf } from '#lib/server/pdf/card.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { lang } = locals
  if (params.place === '') redirect(303, `/${lang}/town`)
  const { artefact } = await law()
  const found = placeOnDay(artefact, params.place, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day } = found
  if (!found.isDay) redirect(303, `/${lang}/town/${place.id}?on=${encodeURIComponent(day)}`)
  const sheet = sheetOf(artefact, lang, place, day)
  return { leave: true, id: place.id, name: sheet.name, day, sides: sidesOf(sheet, townAddress(url, lang, place.id)) }
}
