// The dates of a way as a calendar, by the same address as the page's. Without a day it is the lasting address of the next annual meeting.
import { error } from '@sveltejs/kit'
import { datesAsked } from '#lib/clock/asked.ts'
import { chosen } from '#lib/clock/chosen.ts'
import { calendarOf } from '#lib/server/calendar-node.ts'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { closesAt } from '#lib/server/office-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { locals, url } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const asked = datesAsked(url.searchParams)
  const procedures = waysToChange()
  const found = chosen(artefact, procedures, asked, today())
  // WHY: a part without a date is written too, because a calendar with nothing in it is none (RFC 5545, 3.6)
  const body =
    found === undefined
      ? undefined
      : calendarOf(artefact, procedures, locals.lang, found, new Date(`${today()}T00:00:00Z`), await closesAt(artefact, asked.place))
  if (body === undefined) error(404)
  return new Response(body, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="evenhand.ics"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
