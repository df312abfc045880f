// A draft as a file: the document as it was written, or its rules in words. The text is posted, made into the file, and forgotten.
import { isDay } from 'evenhand/base'
import { say } from 'evenhand/wording'
import { choicesOf } from '#lib/draft/choices.ts'
import { sheetOf, sheetText } from '#lib/draft/sheet.ts'
import { checkDraft } from '#lib/server/draft/check-node.ts'
import { postedText } from '#lib/server/draft/posted.ts'
import { law } from '#lib/server/law-node.ts'
import { draftPdf } from '#lib/server/pdf/draft.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, locals: { lang } }) => {
  const data = await request.formData()
  const text = postedText(data)
  const as = data.get('as')
  if (as === 'document') return file(new TextEncoder().encode(text), 'text/markdown; charset=utf-8', 'md')
  const day = today()
  const { artefact } = await law()
  const place = isDay(day) ? choicesOf(artefact, lang, day).places.find((each) => each.id === data.get('place')) : undefined
  const { judged } = await checkDraft(text, place === undefined || !isDay(day) ? undefined : { place: place.id, agency: place.agency, day }, lang)
  if (judged === undefined) return new Response(say(lang, 'draft.file.errors'), { status: 422, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const sheet = sheetOf(lang, judged)
  return as === 'pdf'
    ? file(await draftPdf(sheet, day), 'application/pdf', 'pdf')
    : file(new TextEncoder().encode(sheetText(sheet)), 'text/plain; charset=utf-8', 'txt')
}

/** WHY one name: the name of a file is kept by browsers, and a title is part of a draft. */
function file(bytes: Uint8Array<ArrayBuffer>, type: string, end: string): Response {
  return new Response(bytes, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="draft.${end}"`, 'Cache-Control': 'no-store' },
  })
}
