// The agencies of whoever is signed in, each with what waits there.
import { agencyOf } from 'evenhand/decide'
import { holdingOn, isOfAgency, mayDo, signedAt, standingAdoptions } from 'evenhand/store'
import { agencyName, say } from 'evenhand/wording'
import { signedIn } from '#lib/server/desk/guard.ts'
import { law } from '#lib/server/law-node.ts'
import { agencyPath, policyPath } from '#lib/server/policies/guard.ts'
import { store } from '#lib/server/store-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event)
  const { lang } = event.locals
  const { artefact } = await law()
  const { db } = await store()
  const ids = [...new Set(person.grants.filter(({ role }) => isOfAgency(role)).map(({ place }) => place))]
  const agencies = await Promise.all(
    ids
      .flatMap((id) => agencyOf(artefact, id) ?? [])
      .map(async (agency) => {
        const holding = holdingOn(await standingAdoptions(db, { agency: agency.id }), today())
        const roles = person.grants.filter(({ place }) => place === agency.id).map(({ role }) => say(lang, `account.role.${role}`))
        return {
          to: policyPath(lang, agency.id),
          training: [
            { to: `${agencyPath(lang, agency.id)}/scenario`, name: say(lang, 'training.title') },
            { to: `${agencyPath(lang, agency.id)}/briefing`, name: say(lang, 'briefing.title') },
          ],
          requests: `/${lang}/requests/of/${agency.id}`,
          mail: mayDo(person, 'mail.edit', { place: agency.id }) ? `/${lang}/agency/${agency.id}/mail` : '',
          name: agencyName(artefact, lang, agency),
          roles,
          toSign: holding !== undefined && (await signedAt(db, holding.version, person.id)) === undefined,
        }
      }),
  )
  const isReviewer = person.grants.some(({ role, place }) => role === 'reviewer' && mayDo(person, 'policy.review', { place }))
  return { agencies, isReviewer }
}
