// A PDF as it is sent: shown in the browser, with a name to save it by, and kept nowhere.
import { error, type RequestEvent, redirect } from '@sveltejs/kit'
import type { Language } from 'evenhand/wording'
import { placeOnDay } from '#lib/place-on-day.ts'
import { placeAddress } from '#lib/places.ts'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'

/** The address of a town's page, in full. */
export function townAddress({ origin }: URL, lang: Language, place: string): string {
  return origin + placeAddress(lang, place)
}

/** What is asked for, made into a PDF; `kind` is the first part of its name. */
export async function pdfAnswer(event: RequestEvent, named: string, kind: 'card' | 'sheet'): Promise<Response> {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const { url } = event
  const { lang } = event.locals
  const found = placeOnDay(artefact, named, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day } = found
  // WHY there: a PDF has no form in which a day could be mended
  if (!found.isDay) redirect(303, `${placeAddress(lang, place.id)}?on=${encodeURIComponent(day)}`)
  const asked = { lang, place: place.id, day, address: townAddress(url, lang, place.id) }
  const made = await work(`${kind}-pdf`, asked, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  const name = ['evenhand', ...(kind === 'card' ? ['card'] : []), place.id.split('/').at(-1), day, lang].join('-')
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'no-store' }
  return new Response(made.value, { headers })
}
