// What changed on one day in a place, in situations, before and after.
import { error } from '@sveltejs/kit'
import { addDays, isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import { daysOfChange } from 'evenhand/situations'
import { placeName } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law, states } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { changesOn } from '#lib/situations/changed.ts'
import type { PageServerLoad } from './$types'

const kept = keeper<ReturnType<typeof changesOn>>(300)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact, hash } = await law()
  const { lang } = locals
  const { day } = params
  if (!isDay(day)) error(404)
  const [first = ''] = await states()
  const asked = url.searchParams.get('place')?.slice(0, 200) || first
  const [place] = placesNamed(artefact, asked)
  if (place === undefined) error(404)
  const at = { place: place.id, day, dayBefore: addDays(day, -1) }
  return {
    day,
    dayBefore: at.dayBefore,
    place: place.id,
    name: placeName(artefact, place.id),
    isState: place.kind === 'state',
    base: `/${lang}/${place.id.split('/').slice(1).join('/')}`,
    query: place.id === first ? '' : `?place=${place.id}`,
    changes: kept(JSON.stringify([hash, lang, at]), () => changesOn(artefact, lang, allSituations(), at)),
    days: daysOfChange(artefact, place.id, place.agency ?? 'municipal'),
  }
}
