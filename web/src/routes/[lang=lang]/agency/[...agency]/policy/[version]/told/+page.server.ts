// What officers are told of a version, from the day on which it holds; and where they sign that they read it.
import { fail } from '@sveltejs/kit'
import { mayDo, signedAt, signPolicy, standingAdoptions } from 'evenhand/store'
import { agencyName, dayIn, inLanguage } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { admittedVersion, policyPath, toPolicy } from '#lib/server/policies/guard.ts'
import { decisionsOf } from '#lib/server/policies/kept.ts'
import { toldRules } from '#lib/server/policies/told.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, agency, artefact, version, model } = await admittedVersion(event, 'policy.see')
  spendOrRefuse(event)
  const { lang } = event.locals
  const adopted = (await standingAdoptions(store.db, { agency: agency.id })).find((each) => each.version === version.id)
  const signed = await signedAt(store.db, version.id, person.id)
  return {
    path: policyPath(lang, agency.id, version.number),
    name: agencyName(artefact, lang, agency),
    number: version.number,
    model: { id: model.id, title: inLanguage(model.title, lang) },
    rules: toldRules(artefact, lang, model, await decisionsOf(store, version)),
    day: adopted === undefined ? '' : dayIn(lang, adopted.day),
    signed: signed === undefined ? '' : momentIn(lang, new Date(signed)),
    maySign: adopted !== undefined && mayDo(person, 'policy.sign', { place: agency.id }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { store, person, agency, version } = await admittedVersion(event, 'policy.sign')
    const form = await event.request.formData()
    if (form.get('read') !== 'yes') return fail(400, { problem: 'read' as const })
    const isAdopted = (await standingAdoptions(store.db, { agency: agency.id })).some((each) => each.version === version.id)
    if (!isAdopted) return fail(409, { problem: 'draft' as const })
    await signPolicy(store, version, stampOf(person))
    toPolicy(event.locals.lang, agency.id, version.number, '/told')
  },
}
