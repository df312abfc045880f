// The library: every text by where it is from, or what a search finds in all of them.

import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { listedTexts } from '#lib/server/law/list.ts'
import { searched } from '#lib/server/law/search.ts'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  if (query !== '') return { query, found: searched(artefact, lang, query), groups: [] }
  return { query, found: undefined, groups: listedTexts(artefact, lang) }
}
