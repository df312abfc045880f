// One situation in a town, answered for the person or for the officer.
import { error } from '@sveltejs/kit'
import { placeName } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { helpFor } from '#lib/server/help-node.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { copiedText } from '#lib/situations/copied.ts'
import { hereOf } from '#lib/situations/here.ts'
import { situationView } from '#lib/situations/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const read = allSituations()
  const situation = read.situations.find((each) => each.id === params.situation)
  const here = hereOf(artefact, lang, params, url.searchParams)
  if (situation === undefined || here === undefined) error(404)
  const { place, base, day, reader, query } = here
  if (day.problem !== '') locals.status = 400
  const shown = situationView(artefact, lang, read, situation, { place: place.id, day: day.on, reader })
  if (shown === undefined) error(404)
  const name = placeName(artefact, place.id)
  const text = copiedText(lang, shown, { name, day: day.on, address: `${url.origin}${base}/${situation.id}${query}` })
  // WHY: the officer is not shown it, because what a person may say is for the person
  const help = reader === 'officer' ? {} : { call: helpFor(lang, 'call'), do: helpFor(lang, 'do') }
  return { leave: true, name, base, day, query, shown, text, help }
}
