// The same table for spreadsheets; only for whoever sees the page.
import { refusedFile } from '#lib/server/cost/spend.ts'
import { reviewer, reviewFor } from '#lib/server/policies/review-node.ts'
import { policiesCsv, reviewColumns } from '#lib/server/policies/review-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const person = reviewer(event)
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { model, rows } = await reviewFor(event, person)
  return new Response(policiesCsv(reviewColumns, model, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="policies.csv"',
      Link: '<policies.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
      'Cache-Control': 'no-store',
    },
  })
}
