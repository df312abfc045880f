// The briefing as a tagged PDF, its answers on the last page.
import { refusedFile } from '#lib/server/cost/spend.ts'
import { admittedAgency } from '#lib/server/policies/guard.ts'
import { briefingShown } from '#lib/server/training/briefing.ts'
import { briefingPdf } from '#lib/server/training/briefing-pdf.ts'
import { trainingAt } from '#lib/server/training/ground-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const admitted = await admittedAgency(event, 'briefing.see')
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const at = await trainingAt(event, admitted)
  const { lang } = event.locals
  const bytes = await briefingPdf(lang, at.day, await briefingShown(event, at, lang))
  const name = `briefing-${at.agency.asked.toLowerCase()}-${at.day}.pdf`
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' },
  })
}
