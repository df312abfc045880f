// The same table for spreadsheets.
import { error } from '@sveltejs/kit'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { coverageAsked } from '#lib/server/law/coverage.ts'
import { law } from '#lib/server/law-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { locals, url } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const { lang } = locals
  const { chosen } = coverageAsked(artefact, lang, url.searchParams)
  if (chosen === undefined) error(400)
  const made = await work('coverage-csv', { lang, now: today(), search: url.search }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  // WHY: the mark is written, because without it spreadsheets take Spanish letters for something else
  return new Response(`\ufeff${made.value ?? ''}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="coverage-${chosen.model.id}.csv"` },
  })
}
