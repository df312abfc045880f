// The ways to change a rule in a place, and the dates of one of them. The address holds the place, the way and the days.

import { error } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { datesAsked } from '#lib/clock/asked.ts'
import { clockView } from '#lib/clock/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { closesAt } from '#lib/server/office-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const asked = datesAsked(url.searchParams)
  const now = today()
  if (!isDay(now)) error(500)
  const view = clockView(artefact, waysToChange(), locals.lang, asked, now, await closesAt(artefact, asked.place))
  if (view.wrong.length > 0) locals.status = 400
  // WHY: its day is left out, because the address of the next annual meeting is to last longer than one meeting
  const lasting = new URLSearchParams({ place: view.place?.id ?? '', way: view.way?.id ?? '' })
  return { asked, view, calendar: `?${url.searchParams.toString()}`, lasting: view.lasting ? `?${lasting.toString()}` : '', origin: url.origin }
}
