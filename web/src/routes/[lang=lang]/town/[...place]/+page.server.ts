// The page of a place on a day; without a place, the list of all.

import { error, redirect } from '@sveltejs/kit'
import { placesNamed } from 'evenhand/decide'
import { type Language, placeName, say, sentence } from 'evenhand/wording'
import { policedBy } from '#lib/print/sheet.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'
import type { TopicView } from '#lib/town/view.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<readonly TopicView[]>(300)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  if (params.place === '') {
    const list = listOf(artefact, lang, url.searchParams.get('name'))
    if (list.problem !== '') locals.status = 400
    return list
  }
  const found = placeOnDay(artefact, params.place, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day, isDay } = found
  if (!isDay) locals.status = 400
  const asker = askerOf(event)
  const asked = { lang, place: place.id, day }
  const topics = isDay ? madeOrRefuse(event, await shared(JSON.stringify(asked), (signal) => work('town', asked, { ...asker, signal }), asker.signal)) : []
  return {
    kind: 'town' as const,
    leave: true,
    id: place.id,
    name: placeName(artefact, place.id),
    day,
    problem: isDay ? '' : sentence(lang, say(lang, 'problem.not-a-day', { name: day })),
    topics,
    policed: policedBy(artefact, lang, place),
  }
}

function listOf(artefact: Awaited<ReturnType<typeof law>>['artefact'], lang: Language, typed: string | null) {
  const asked = typed?.trim().slice(0, 200)
  const named = asked === undefined ? [] : placesNamed(artefact, asked)
  const [only, other] = named
  if (only !== undefined && other === undefined) redirect(303, `/${lang}/town/${only.id}`)
  const missing = asked === '' ? say(lang, 'web.error.place') : sentence(lang, say(lang, 'problem.unknown-place', { name: asked ?? '' }))
  const shown = named.length > 0 ? named : artefact.places.filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))
  return {
    kind: 'list' as const,
    asked: asked ?? '',
    problem: asked !== undefined && named.length === 0 ? missing : '',
    places: shown.map((each) => ({ id: each.id, name: placeName(artefact, each.id) })),
  }
}
