// Agencies against the State model. The address holds a model, and whether texts of the past are wanted.
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { agenciesAsked } from '#lib/server/law/agencies.ts'
import { law } from '#lib/server/law-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'agencies'>>(10)

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const { model, ...asked } = agenciesAsked(artefact, lang, url.searchParams)
  if (model === undefined) locals.status = 400
  if (model === undefined) return { ...asked, view: undefined }
  const asker = askerOf(event)
  const now = today()
  const key = JSON.stringify([lang, model.id, asked.all, now])
  const made = await shared(key, (signal) => work('agencies', { lang, now, search: url.search }, { ...asker, signal }), asker.signal)
  return { ...asked, view: madeOrRefuse(event, made) }
}
