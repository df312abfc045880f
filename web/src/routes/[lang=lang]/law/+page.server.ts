// The library: every text by where it is from, or what a search finds in all of them.

import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { listedTexts } from '#lib/server/law/list.ts'
import { law } from '#lib/server/law-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  if (query !== '') return { query, found: madeOrRefuse(event, await work('law-search', { lang, query }, askerOf(event))), groups: [] }
  return { query, found: undefined, groups: listedTexts(artefact, lang) }
}
