// The sheets as a PDF. What was typed is not kept; where something is wrong the form says so.
import { isDay } from 'evenhand/base'
import { say } from 'evenhand/wording'
import { datesOf, readTypedSheets, typedIn } from '#lib/petitions/sheets.ts'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const { locals, request } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const { lang } = locals
  const { typed, place, wrong } = readTypedSheets(artefact, lang, typedIn(await request.formData()))
  const now = today()
  const refuse = (problems: readonly string[]): Response =>
    new Response(problems.join('\n'), { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  if (place === undefined || wrong.length > 0 || !isDay(now)) return refuse(wrong.map((each) => each.text))
  const { name, day, when } = datesOf(artefact, waysToChange(), lang, place, typed.meeting, now)
  const petition = { place: name, text: typed.text, day, when, pages: Number(typed.pages), made: now }
  const made = await work('petition-pdf', { lang, petition }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  if (made.value === undefined) return refuse([say(lang, 'sheets.too-long')])
  return new Response(made.value, {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="petition.pdf"', 'Cache-Control': 'no-store' },
  })
}
