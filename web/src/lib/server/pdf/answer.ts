// A PDF as it is sent: shown in the browser, with a name to save it by, and kept nowhere.
import { error, type RequestEvent, redirect } from '@sveltejs/kit'
import { inEach, type Locale } from 'evenhand/wording'
import { placeOnDay } from '#lib/place-on-day.ts'
import { placeAddress } from '#lib/places.ts'
import type { Addresses } from '#lib/print/card.ts'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'

/** The address of a town's page, or of one answer there, in full and in each language. */
export function fullAddresses({ origin }: URL, place: string, situation?: string): Addresses {
  return inEach((lang) => origin + addressOf(lang, place, situation))
}

function addressOf(lang: Locale, place: string, situation?: string): string {
  return placeAddress(lang, place) + (situation === undefined ? '' : `/${situation}`)
}

/** What is asked for, made into a PDF; `kind` is the first part of its name. A card of one answer, where a situation is given. */
export async function pdfAnswer(event: RequestEvent, named: string, kind: 'card' | 'sheet', situation?: string): Promise<Response> {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const { url } = event
  const { lang } = event.locals
  const found = placeOnDay(artefact, named, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day } = found
  // WHY: the page is shown instead, because a PDF has no form in which a day could be mended
  if (!found.isDay) redirect(303, `${addressOf(lang, place.id, situation)}?on=${encodeURIComponent(day)}`)
  const asked = { lang, place: place.id, day, addresses: fullAddresses(url, place.id, situation), ...(situation === undefined ? {} : { situation }) }
  const made = await work(`${kind}-pdf`, asked, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  if (made.value === undefined) error(404)
  const parts = [...(kind === 'card' ? ['card'] : []), place.id.split('/').at(-1), ...(situation === undefined ? [] : [situation]), day, lang]
  const name = ['evenhand', ...parts].join('-')
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'no-store' }
  return new Response(made.value, { headers })
}
