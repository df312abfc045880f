// The page of a place; without one, the list of all.
import { error, redirect } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import { placeName } from 'evenhand/wording'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { policedBy, townView } from '#lib/town/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { artefact } = await law()
  const { lang } = locals
  const asked = url.searchParams.get('name')?.slice(0, 200)
  const towns = artefact.places.filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))
  const links = (list: typeof towns) => list.map((each) => ({ id: each.id, name: placeName(artefact, each.id) }))
  if (params.place === '') {
    const named = asked === undefined ? [] : placesNamed(artefact, asked)
    const [only, other] = named
    if (only !== undefined && other === undefined) redirect(303, `/${lang}/town/${only.id}`)
    return {
      kind: 'list' as const,
      asked: asked ?? '',
      missing: asked !== undefined && named.length === 0,
      places: links(named.length > 0 ? [...named] : towns),
    }
  }
  const place = artefact.places.find((each) => each.id === params.place)
  if (place === undefined) error(404)
  const day = url.searchParams.get('on') ?? today()
  if (!isDay(day)) error(400)
  return {
    kind: 'town' as const,
    id: place.id,
    name: placeName(artefact, place.id),
    day,
    topics: townView(artefact, lang, place, day),
    policed: policedBy(artefact, lang, place),
  }
}
