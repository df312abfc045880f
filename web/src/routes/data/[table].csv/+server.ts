// Open data: places, texts and rules as tables.
import { error } from '@sveltejs/kit'
import { fileAnswer } from '#lib/server/data/answer.ts'
import { csvOf } from '#lib/server/data/csv.ts'
import { tables } from '#lib/server/data/tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ params, request }) => {
  const table = Object.hasOwn(tables, params.table) ? tables[params.table] : undefined
  if (table === undefined) error(404)
  return fileAnswer(request, 'text/csv; charset=utf-8; header=present', ({ artefact }) => csvOf(table, artefact))
}
