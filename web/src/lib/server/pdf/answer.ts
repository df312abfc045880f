// A PDF as it is sent: shown in the browser, with a name to save it by, and kept nowhere.
import { error, redirect } from '@sveltejs/kit'
import type { Language } from 'evenhand/wording'
import { type Sheet, sheetOf } from '#lib/print/sheet.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { placeOnDay } from '#lib/town/asked.ts'

/** The address of a town's page, in full. */
export function townAddress({ origin }: URL, lang: Language, place: string): string {
  return `${origin}/${lang}/town/${place}`
}

/** What is asked for, made into a PDF; `kind` is the first part of its name. */
export async function pdfAnswer(
  asked: { readonly url: URL; readonly lang: Language; readonly place: string },
  kind: 'card' | 'sheet',
  make: (sheet: Sheet, address: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const { artefact } = await law()
  const { url, lang } = asked
  const found = placeOnDay(artefact, asked.place, url.searchParams.get('on'), today())
  if (found === undefined) error(404)
  const { place, day } = found
  // WHY there: a PDF has no form in which a day could be mended
  if (!found.isDay) redirect(303, `/${lang}/town/${place.id}?on=${encodeURIComponent(day)}`)
  const bytes = await make(sheetOf(artefact, lang, place, day), townAddress(url, lang, place.id))
  const name = ['evenhand', ...(kind === 'card' ? ['card'] : []), place.id.split('/').at(-1), day, lang].join('-')
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'no-store' }
  return new Response(bytes, { headers })
}
