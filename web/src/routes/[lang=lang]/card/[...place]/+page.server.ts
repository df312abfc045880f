// The card of a place, both sides, as they come out of the printer.

import { error, redirect } from '@sveltejs/kit'
import { placeOnDay } from '#lib/place-on-day.ts'
import { placeAddress } from '#lib/places.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { fullAddresses } from '#lib/server/pdf/answer.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { lang } = locals
  if (params.place === '') redirect(303, `/${lang}/places`)
  const { artefact } = await law()
  const found = placeOnDay(artefact, params.place, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day } = found
  if (!found.isDay) redirect(303, `${placeAddress(lang, place.id)}?on=${encodeURIComponent(day)}`)
  const asked = { lang, place: place.id, day, addresses: fullAddresses(url, place.id) }
  const card = madeOrRefuse(event, await work('card-sides', asked, askerOf(event)))
  if (card === undefined) error(404)
  return { leave: true, id: place.id, day, ...card }
}
