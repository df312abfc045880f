// One text: what it is, its document with every rule in words, where each was read and how well, and what is not known.
import { error } from '@sveltejs/kit'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'law-text'>>(200)

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  if (!artefact.instruments.some((each) => each.id === params.id)) error(404)
  const asker = askerOf(event)
  const asked = { lang: locals.lang, text: params.id }
  const made = await shared(JSON.stringify(asked), (signal) => work('law-text', asked, { ...asker, signal }), asker.signal)
  return madeOrRefuse(event, made) ?? error(404)
}
