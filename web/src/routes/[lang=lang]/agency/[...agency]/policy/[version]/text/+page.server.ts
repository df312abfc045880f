// A version as it was read: its passages, numbered, some hundreds to a page.
import { agencyName, inLanguage } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admittedVersion, policyPath } from '#lib/server/policies/guard.ts'
import { decisionsOf, passagesIn } from '#lib/server/policies/kept.ts'
import type { PageServerLoad } from './$types'

const onPage = 200

export const load: PageServerLoad = async (event) => {
  const { store, agency, artefact, version, model } = await admittedVersion(event, 'policy.see')
  spendOrRefuse(event)
  const { lang } = event.locals
  const passages = passagesIn(version)
  const asked = Number(/^\d{1,6}$/.exec(event.url.searchParams.get('from') ?? '')?.[0] ?? 1)
  const from = Math.min(Math.max(1, asked), passages.length)
  const first = from - ((from - 1) % onPage)
  const about = new Map<number, string[]>()
  for (const [norm, decision] of Object.entries(await decisionsOf(store, version)))
    if (decision.kind === 'has' || decision.kind === 'differs')
      for (const at of decision.passages) about.set(at, [...(about.get(at) ?? []), norm.slice(norm.indexOf('/') + 1)])
  return {
    path: policyPath(lang, agency.id, version.number),
    name: agencyName(artefact, lang, agency),
    model: inLanguage(model.title, lang),
    number: version.number,
    first,
    count: passages.length,
    onPage,
    passages: passages.slice(first - 1, first - 1 + onPage).map((each, index) => ({ ...each, at: first + index, about: about.get(first - 1 + index) ?? [] })),
  }
}
