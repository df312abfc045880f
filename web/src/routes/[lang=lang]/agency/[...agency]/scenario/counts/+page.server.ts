// Which rules are understood: answers counted by rule, and never by officer.
import { countsByRule, fewestPeople } from 'evenhand/training'
import { agencyName } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admittedAgency, agencyPath, policyPath } from '#lib/server/policies/guard.ts'
import { countedWith } from '#lib/server/training/counted.ts'
import { answersAt, trainingAt } from '#lib/server/training/ground-node.ts'
import { reasonShown, withPolicy } from '#lib/server/training/shown.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedAgency(event, 'scenario.count')
  spendOrRefuse(event)
  const { lang } = event.locals
  const at = await trainingAt(event, admitted)
  const law = withPolicy(at.artefact, at.asked)
  const rows = countsByRule(await answersAt(at), at.prints, countedWith(law, at.asked))
  const policy = policyPath(lang, at.agency.id)
  return {
    path: agencyPath(lang, at.agency.id),
    policy,
    name: agencyName(at.artefact, lang, at.agency),
    fewest: fewestPeople,
    rows: rows.flatMap(({ rule, counts, earlier }) => {
      const shown = reasonShown(law, lang, rule, policy)
      return shown === undefined ? [] : [{ rule, ...shown, counts, earlier }]
    }),
  }
}
