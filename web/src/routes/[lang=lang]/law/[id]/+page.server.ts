// One text: what it is, its document with every rule in words, where each was read and how well, and what is not known.
import { error } from '@sveltejs/kit'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { textView } from '#lib/server/law/text.ts'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const text = artefact.instruments.find((each) => each.id === params.id)
  if (text === undefined) error(404)
  return textView(artefact, locals.lang, text)
}
