// All agencies that a reviewer sees: read or not, how they stand to the model, since when they hold.
import { agencyName, dayIn, inLanguage } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { policyPath } from '#lib/server/policies/guard.ts'
import { reviewer, reviewFor } from '#lib/server/policies/review-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = reviewer(event)
  spendOrRefuse(event)
  const { lang } = event.locals
  const { artefact, model, rows } = await reviewFor(event, person)
  return {
    model:
      model === undefined
        ? undefined
        : { to: `/${lang}/law/${model.id}`, title: inLanguage(model.title, lang), since: model.window === undefined ? '' : dayIn(lang, model.window.from) },
    rows: rows.map(({ agency, version, adopted, coming, outstanding, counts }) => ({
      id: agency.id,
      to: version === undefined ? '' : policyPath(lang, agency.id, version.number),
      name: agencyName(artefact, lang, agency),
      version: version?.number,
      counts,
      adopted: adopted === undefined ? '' : dayIn(lang, adopted.day),
      coming: coming === undefined ? '' : dayIn(lang, coming.day),
      isOutstanding: outstanding !== undefined,
    })),
  }
}
