// A town in situations: each with its answer, in people's own words.
import { error } from '@sveltejs/kit'
import { placeName } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { hereOf } from '#lib/situations/here.ts'
import { townView } from '#lib/situations/view.ts'
import { specialOf } from '#lib/town/special.ts'
import type { PageServerLoad } from './$types'

const kept = keeper<ReturnType<typeof townView>>(500)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact, hash } = await law()
  const { lang } = locals
  const here = hereOf(artefact, lang, params, url.searchParams)
  if (here === undefined) error(404)
  const { place, day, reader } = here
  if (day.problem !== '') locals.status = 400
  const at = { place: place.id, day: day.on, reader }
  return {
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    agency: place.agency ?? '',
    base: here.base,
    day,
    reader,
    query: here.query,
    town: kept(JSON.stringify([hash, lang, at]), () => townView(artefact, lang, allSituations(), at)),
    special: specialOf(artefact, lang, place, day.on, storiesTold()),
  }
}
