// The card of one answer as a PDF.
import { error } from '@sveltejs/kit'
import { pdfAnswer } from '#lib/server/pdf/answer.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => {
  const { state, place, situation } = event.params
  if (allSituations().situations.every((each) => each.id !== situation)) error(404)
  return pdfAnswer(event, `us/${state}/${place}`, 'card', situation)
}
