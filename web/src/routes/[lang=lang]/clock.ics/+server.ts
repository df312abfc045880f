// The dates of a way as a calendar, by the same address as the page's.
import { error } from '@sveltejs/kit'
import { askedOf, chosen } from '#lib/clock/view.ts'
import { calendarOf } from '#lib/server/calendar-node.ts'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { locals, url } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const asked = askedOf(url.searchParams)
  const procedures = waysToChange()
  const found = chosen(artefact, procedures, asked, today())
  if (found === undefined) error(404)
  // WHY the year of what recurs: a town has one annual meeting in it, and when that moves its entries are to move
  const [start = today()] = Object.values(asked.starts).filter((each) => each !== '')
  const matter = start.slice(0, found.way.procedure.recurs === 'yearly' ? 4 : 10)
  const body = calendarOf(artefact, procedures, locals.lang, found, matter, new Date(`${today()}T00:00:00Z`))
  return new Response(body, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="evenhand.ics"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
