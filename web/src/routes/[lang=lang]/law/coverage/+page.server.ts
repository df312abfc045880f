// Texts of agencies against a model. The address holds texts only.

import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { coverageAsked } from '#lib/server/law/coverage.ts'
import { law } from '#lib/server/law-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'coverage'>>(30)

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const { chosen, ...form } = coverageAsked(artefact, lang, url.searchParams)
  if (chosen === undefined) locals.status = 400
  if (chosen === undefined) return { ...form, view: undefined, search: url.search }
  const asker = askerOf(event)
  const now = today()
  const key = JSON.stringify([lang, chosen.model.id, chosen.texts.map((each) => each.id), now])
  const made = await shared(key, (signal) => work('coverage', { lang, now, search: url.search }, { ...asker, signal }), asker.signal)
  return { ...form, view: madeOrRefuse(event, made), search: url.search }
}
