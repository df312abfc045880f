// What the columns of the table hold.
import { reviewer } from '#lib/server/policies/review-node.ts'
import { policiesMetadata, reviewColumns } from '#lib/server/policies/review-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => {
  reviewer(event)
  return new Response(policiesMetadata(reviewColumns), { headers: { 'Content-Type': 'application/csvm+json', 'Cache-Control': 'no-store' } })
}
