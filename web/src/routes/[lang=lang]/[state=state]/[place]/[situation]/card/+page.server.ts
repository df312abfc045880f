// The card of one answer: for the person, and to hand to the officer.
import { error } from '@sveltejs/kit'
import { inLanguage } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { fullAddresses } from '#lib/server/pdf/answer.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { hereOf } from '#lib/situations/here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const situation = allSituations().situations.find((each) => each.id === params.situation)
  const here = hereOf(artefact, lang, params, url.searchParams)
  if (situation === undefined || here === undefined) error(404)
  const { place, base, day } = here
  if (day.problem !== '') locals.status = 400
  const asked = { lang, place: place.id, day: day.on, addresses: fullAddresses(url, place.id, situation.id), situation: situation.id }
  const card = madeOrRefuse(event, await work('card-sides', asked, askerOf(event)))
  if (card === undefined) error(404)
  return {
    leave: true,
    what: inLanguage(situation.person, lang),
    problem: day.problem,
    back: `${base}/${situation.id}${day.query}`,
    file: `${base}/${situation.id}/card.pdf${day.query}`,
    ...card,
  }
}
