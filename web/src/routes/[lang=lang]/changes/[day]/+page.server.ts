// What changed on one day in a place, in situations, before and after.
import { error } from '@sveltejs/kit'
import { addDays, isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import { daysOfChange } from 'evenhand/situations'
import { dayIn, placeName } from 'evenhand/wording'
import { daysOf, placesOn } from '#lib/changes/days.ts'
import { textsOn } from '#lib/changes/texts.ts'
import { changedDays } from '#lib/server/changed-days-node.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law, states } from '#lib/server/law-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'changed-on'>>(300)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const { day } = params
  if (!isDay(day)) error(404)
  const [first = ''] = await states()
  const asked = url.searchParams.get('place')?.slice(0, 200) || first
  const [place] = placesNamed(artefact, asked)
  if (place === undefined) error(404)
  const at = { place: place.id, day, dayBefore: addDays(day, -1) }
  const asker = askerOf(event)
  const told = { lang, ...at }
  const changes = madeOrRefuse(event, await shared(JSON.stringify(told), (signal) => work('changed-on', told, { ...asker, signal }), asker.signal))
  const all = await changedDays(event)
  const days = daysOf(lang, all, place.id)
  const listed = new Set(days.map((each) => each.day))
  const texts = daysOfChange(artefact, place.id, place.agency ?? 'municipal').filter((each) => !listed.has(each))
  return {
    day,
    dayBefore: at.dayBefore,
    place: place.id,
    name: placeName(artefact, place.id),
    isState: place.kind === 'state',
    base: `/${lang}/${place.id.split('/').slice(1).join('/')}`,
    query: place.id === first ? '' : `?place=${place.id}`,
    changes,
    texts: textsOn(artefact, lang, place, day, storiesTold()),
    elsewhere: placesOn(artefact, lang, all, day).filter((each) => !each.to.endsWith(`?place=${place.id}`)),
    days,
    others: texts.map((each) => ({ day: each, to: `/${lang}/changes/${each}?place=${place.id}`, text: dayIn(lang, each) })),
  }
}
