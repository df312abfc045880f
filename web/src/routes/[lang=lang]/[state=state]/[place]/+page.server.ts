// A town in situations: each with its answer, in people's own words.
import { error } from '@sveltejs/kit'
import { placeName, say, sentence } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { placeOf } from '#lib/situations/view.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'situations'>>(500)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const id = placeOf(artefact, params.state, params.place)
  const found = id === undefined ? undefined : placeOnDay(artefact, id, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day, isDay } = found
  if (!isDay) locals.status = 400
  const at = { place: place.id, day: isDay ? day : today() }
  const asked = { lang, ...at }
  const asker = askerOf(event)
  return {
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    base: `/${lang}/${params.state}/${params.place}`,
    day: at.day,
    isToday: at.day === today(),
    problem: isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: day })),
    town: madeOrRefuse(event, await shared(JSON.stringify(asked), (signal) => work('situations', asked, { ...asker, signal }), asker.signal)),
  }
}
