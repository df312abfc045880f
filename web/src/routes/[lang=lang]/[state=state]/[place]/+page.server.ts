// A town in situations: each with its answer, in people's own words.
import { error } from '@sveltejs/kit'
import { placeName } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { hereOf } from '#lib/situations/here.ts'
import { specialOf } from '#lib/town/special.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'situations'>>(500)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const here = hereOf(artefact, lang, params, url.searchParams)
  if (here === undefined) error(404)
  const { place, day, reader } = here
  if (day.problem !== '') locals.status = 400
  const asked = { lang, place: place.id, day: day.on, reader }
  const asker = askerOf(event)
  return {
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    agency: place.agency ?? '',
    base: here.base,
    day,
    reader,
    query: here.query,
    town: madeOrRefuse(event, await shared(JSON.stringify(asked), (signal) => work('situations', asked, { ...asker, signal }), asker.signal)),
    special: specialOf(artefact, lang, place, day.on, storiesTold()),
  }
}
