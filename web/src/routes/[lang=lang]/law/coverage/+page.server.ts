// Texts of agencies against a model. The address holds texts only.

import { coverageAsked, coverageView } from '#lib/server/law/coverage.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { artefact } = await law()
  const { lang } = locals
  const { chosen, ...form } = coverageAsked(artefact, lang, url.searchParams)
  if (chosen === undefined) locals.status = 400
  const view = chosen === undefined ? undefined : coverageView(artefact, lang, chosen.model, chosen.texts, today())
  return { ...form, view, search: url.search }
}
