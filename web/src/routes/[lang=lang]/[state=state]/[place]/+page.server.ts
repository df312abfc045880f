// A town in situations: each with its answer, in people's own words.
import { error } from '@sveltejs/kit'
import { placeName, say, sentence } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { placeOf, townView } from '#lib/situations/view.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'
import type { PageServerLoad } from './$types'

const kept = keeper<ReturnType<typeof townView>>(500)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact, hash } = await law()
  const { lang } = locals
  const id = placeOf(artefact, params.state, params.place)
  const found = id === undefined ? undefined : placeOnDay(artefact, id, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day, isDay } = found
  if (!isDay) locals.status = 400
  const at = { place: place.id, day: isDay ? day : today() }
  return {
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    base: `/${lang}/${params.state}/${params.place}`,
    day: at.day,
    isToday: at.day === today(),
    problem: isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: day })),
    town: kept(JSON.stringify([hash, lang, at]), () => townView(artefact, lang, allSituations(), at)),
  }
}
