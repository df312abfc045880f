// One situation in a town, answered for the person or for the officer.
import { error } from '@sveltejs/kit'
import { placeName, say, sentence } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { placeOf, situationView } from '#lib/situations/view.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const read = allSituations()
  const situation = read.situations.find((each) => each.id === params.situation)
  const id = placeOf(artefact, params.state, params.place)
  const found = id === undefined ? undefined : placeOnDay(artefact, id, url.searchParams.get('on'), today())
  if (situation === undefined || found === undefined) error(404)
  const { place, day, isDay } = found
  if (!isDay) locals.status = 400
  const at = { place: place.id, day: isDay ? day : today() }
  const shown = situationView(artefact, lang, read, situation, url.searchParams.get('as') === 'officer' ? 'officer' : 'person', at)
  if (shown === undefined) error(404)
  const base = `/${lang}/${params.state}/${params.place}`
  return {
    leave: true,
    name: placeName(artefact, place.id),
    base,
    day: at.day,
    isToday: at.day === today(),
    problem: isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: day })),
    shown,
  }
}
