// How well the law is known, for programs.
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { lang } = event.locals
  const made = await work('fidelity-file', { lang, as: 'json' }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  return new Response(made.value, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
