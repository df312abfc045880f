// One situation in a town, year by year, for the person or for the officer.
import { error } from '@sveltejs/kit'
import { placeName } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { hereOf } from '#lib/situations/here.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'history'>>(300)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const here = hereOf(artefact, lang, params, url.searchParams)
  const situation = allSituations().situations.find((each) => each.id === params.situation)?.id
  if (here === undefined || situation === undefined) error(404)
  const { reader, base } = here
  const place = here.place.id
  const asked = { lang, place, situation, reader, today: today() }
  const asker = askerOf(event)
  const shown = madeOrRefuse(event, await shared(JSON.stringify(asked), (signal) => work('history', asked, { ...asker, signal }), asker.signal))
  if (shown === undefined) error(404)
  return { leave: true, id: situation, place, name: placeName(artefact, place), base, shown }
}
