// What the columns of the table of adopted policies hold.
import { openColumns, policiesMetadata } from '#lib/server/policies/review-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () =>
  new Response(policiesMetadata(openColumns), { headers: { 'Content-Type': 'application/csvm+json', 'Access-Control-Allow-Origin': '*' } })
