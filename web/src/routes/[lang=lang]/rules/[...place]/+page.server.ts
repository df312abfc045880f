// Every rule of a place on a day, act by act.
import { error } from '@sveltejs/kit'
import { placeName, say, sentence } from 'evenhand/wording'
import { placeOnDay } from '#lib/place-on-day.ts'
import { policedBy } from '#lib/print/sheet.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { ActTopicView } from '#lib/town/view.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<readonly ActTopicView[]>(300)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const found = placeOnDay(artefact, params.place, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day, isDay } = found
  if (!isDay) locals.status = 400
  const asker = askerOf(event)
  const asked = { lang, place: place.id, day }
  const topics = isDay ? madeOrRefuse(event, await shared(JSON.stringify(asked), (signal) => work('town', asked, { ...asker, signal }), asker.signal)) : []
  return {
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    day,
    problem: isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: day })),
    topics,
    policed: policedBy(artefact, lang, place),
  }
}
