// What changed from an earlier version to this one.
import { error } from '@sveltejs/kit'
import { policyVersion, policyVersionsOf } from 'evenhand/store'
import { agencyName } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admittedVersion, policyPath } from '#lib/server/policies/guard.ts'
import { passagesIn } from '#lib/server/policies/kept.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, agency, artefact, version } = await admittedVersion(event, 'policy.see')
  spendOrRefuse(event)
  const { lang } = event.locals
  const earlier = (await policyVersionsOf(store.db, agency.id)).filter((each) => each.number < version.number).map((each) => each.number)
  const from = Number(/^[1-9]\d{0,5}$/.exec(event.url.searchParams.get('from') ?? '')?.[0] ?? earlier[0] ?? 0)
  const before = earlier.includes(from) ? await policyVersion(store.db, agency.id, from) : undefined
  if (before === undefined) error(404)
  const redline = madeOrRefuse(event, await work('policy-redline', { before: passagesIn(before), after: passagesIn(version) }, askerOf(event)))
  return { path: policyPath(lang, agency.id, version.number), name: agencyName(artefact, lang, agency), number: version.number, from, earlier, ...redline }
}
