// The public log and who has reported: for everybody, and there whether or not anybody takes requests down here.
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { ifReached } from '#lib/server/reached-node.ts'
import { logView, reportedView, statesView } from '#lib/server/requests/public.ts'
import { askedYear } from '#lib/server/requests/year.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  spendOrRefuse(event)
  const { lang } = event.locals
  const { artefact } = await law()
  const year = askedYear(event.url)
  const found = await ifReached(async () => {
    const store = await storeIfThere()
    if (store === undefined) return undefined
    return {
      log: await logView(lang, artefact, store),
      agencies: await reportedView(lang, artefact, store, year),
      states: await statesView(lang, artefact, store, year),
    }
  })
  return { year, origin: event.url.origin, log: found?.log, agencies: found?.agencies ?? [], states: found?.states ?? [] }
}
