// Every town and city; and the page of the one that is named.
import { redirect } from '@sveltejs/kit'
import { placesNamed } from 'evenhand/decide'
import { placeName, say, sentence } from 'evenhand/wording'
import { inhabited, placeAddress } from '#lib/places.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const { lang } = locals
  spendOrRefuse(event)
  const { artefact } = await law()
  const asked = url.searchParams.get('name')?.trim().slice(0, 200)
  const named = asked === undefined ? [] : placesNamed(artefact, asked)
  const [only, other] = named
  if (only !== undefined && other === undefined) redirect(303, placeAddress(lang, only.id))
  const isMissing = asked !== undefined && named.length === 0
  if (isMissing) locals.status = 400
  const problem = asked === '' ? say(lang, 'web.error.place') : sentence(lang, say(lang, 'problem.unknown-place', { name: asked ?? '' }))
  const shown = named.length > 0 ? named : artefact.places.filter((each) => inhabited.includes(each.kind))
  const states = Map.groupBy(shown, (each) => each.id.split('/').slice(0, 2).join('/'))
  return {
    asked: asked ?? '',
    problem: isMissing ? problem : '',
    states: [...states].map(([id, places]) => ({
      id,
      name: placeName(artefact, id),
      places: places.map((each) => ({ to: placeAddress(lang, each.id), name: placeName(artefact, each.id) })),
    })),
  }
}
