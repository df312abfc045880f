// Adopting a version: with a day and the office that does it, and only after what is missing was looked at.
import { fail } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { adoptPolicy, offices, standingAdoptions } from 'evenhand/store'
import { agencyName, dayIn } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { type AdmittedVersion, admittedVersion, policyPath, toPolicy } from '#lib/server/policies/guard.ts'
import { decisionsOf } from '#lib/server/policies/kept.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedVersion(event, 'policy.adopt')
  spendOrRefuse(event)
  const { store, agency, artefact, version } = admitted
  const { lang } = event.locals
  const adopted = (await standingAdoptions(store.db, { agency: agency.id })).find((each) => each.version === version.id)
  const { rows, counts } = await laidFor(event, admitted)
  return {
    path: policyPath(lang, agency.id, version.number),
    name: agencyName(artefact, lang, agency),
    number: version.number,
    counts,
    total: rows.length,
    looser: rows.filter((each) => each.standing === 'looser'),
    adopted: adopted === undefined ? undefined : { day: dayIn(lang, adopted.day), on: adopted.day, office: adopted.office },
    today: today(),
    offices,
  }
}

export const actions: Actions = {
  default: async (event) => {
    const admitted = await admittedVersion(event, 'policy.adopt')
    spendOrRefuse(event)
    const { store, person, agency, version, hash } = admitted
    const form = await event.request.formData()
    const [day, office] = [typed(form, 'day'), offices.find((each) => each === form.get('office'))]
    const again = { day, office: office ?? '' }
    if (!isDay(day)) return fail(400, { problem: 'day' as const, again })
    if (office === undefined) return fail(400, { problem: 'office' as const, again })
    if (form.get('sure') !== 'yes') return fail(400, { problem: 'sure' as const, again })
    const { counts } = await laidFor(event, admitted)
    await adoptPolicy(store, version, { day, office, counts, law: hash }, stampOf(person))
    toPolicy(event.locals.lang, agency.id, version.number)
  },
}

async function laidFor(event: RequestEvent, { store, version, model }: AdmittedVersion) {
  const decisions = await decisionsOf(store, version)
  return madeOrRefuse(event, await work('policy-laid', { lang: event.locals.lang, model: model.id, decisions, now: today() }, askerOf(event)))
}
