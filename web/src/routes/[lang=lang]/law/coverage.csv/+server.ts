// The same table for spreadsheets.
import { error } from '@sveltejs/kit'
import { csvText } from 'evenhand/json'
import { coverageAsked, coverageRows } from '#lib/server/law/coverage.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, url }) => {
  const { artefact } = await law()
  const { lang } = locals
  const { chosen } = coverageAsked(artefact, lang, url.searchParams)
  if (chosen === undefined) error(400)
  const rows = coverageRows(artefact, lang, chosen.model, chosen.texts, today())
  // WHY the mark: without it spreadsheets take Spanish letters for something else
  return new Response(`\ufeff${csvText(rows)}\n`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="coverage-${chosen.model.id}.csv"` },
  })
}
