// Where: one situation on one day in every place. The address holds the situation and the day.
import { error } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { inLanguage, say, sentence } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { listedSituations } from '#lib/situations/listed.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'situation-map'>>(200)

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { lang } = locals
  const read = allSituations()
  const situation = read.situations.find((each) => each.id === params.situation)
  if (situation === undefined) error(404)
  const on = (url.searchParams.get('on') ?? '').trim().slice(0, 200) || today()
  const common = { id: situation.id, what: inLanguage(situation.person, lang), groups: listedSituations(read, lang), day: on, isToday: on === today() }
  if (!isDay(on)) {
    locals.status = 400
    return { ...common, map: undefined, problem: sentence(lang, say(lang, 'problem.not-a-day', { name: on })) }
  }
  const asked = { lang, situation: situation.id, day: on }
  const asker = askerOf(event)
  const made = await shared(JSON.stringify(asked), (signal) => work('situation-map', asked, { ...asker, signal }), asker.signal)
  return { ...common, map: madeOrRefuse(event, made), problem: '' }
}
