// Open data: places, texts and rules as tables.
import { error } from '@sveltejs/kit'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { fileAnswer } from '#lib/server/data/answer.ts'
import { csvOf } from '#lib/server/data/csv.ts'
import { tables } from '#lib/server/data/tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => {
  const { params, request } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const table = Object.hasOwn(tables, params.table) ? tables[params.table] : undefined
  if (table === undefined) error(404)
  return fileAnswer(request, 'text/csv; charset=utf-8; header=present', ({ artefact }) => csvOf(table, artefact))
}
