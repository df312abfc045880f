// Every rule and how well it is known, for spreadsheets.
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { lang } = event.locals
  const made = await work('fidelity-file', { lang, as: 'csv' }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  // WHY: the mark is written, because without it spreadsheets take Spanish letters for something else
  return new Response(`\ufeff${made.value}\n`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="fidelity.csv"' },
  })
}
