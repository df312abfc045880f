// How well the law is known. The address holds nothing.
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'fidelity'>>(2)

export const load: PageServerLoad = async (event) => {
  spendOrRefuse(event)
  const { lang } = event.locals
  const asker = askerOf(event)
  const made = await shared(lang, (signal) => work('fidelity', { lang }, { ...asker, signal }), asker.signal)
  return { view: madeOrRefuse(event, made) }
}
