// Open data: the policies that agencies adopted here, and how they stood to the model when they did.
import { refusedFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { openColumns, policiesCsv } from '#lib/server/policies/review-table.ts'
import { adoptedPolicies } from '#lib/server/policies/reviewing.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const [{ artefact }, store] = [await law(), await storeIfThere()]
  const found = store === undefined ? { model: undefined, rows: [] } : await adoptedPolicies(store, artefact)
  return new Response(policiesCsv(openColumns, found.model, found.rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      Link: '<policies.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
