// The briefing before a shift; whoever gives it says so, and the next one begins there.
import { fail } from '@sveltejs/kit'
import { giveBriefing, isId, mayDo } from 'evenhand/store'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { admittedAgency, agencyPath, policyPath } from '#lib/server/policies/guard.ts'
import { briefingShown } from '#lib/server/training/briefing.ts'
import { trainingAt } from '#lib/server/training/ground-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedAgency(event, 'briefing.see')
  spendOrRefuse(event)
  const { lang } = event.locals
  const at = await trainingAt(event, admitted)
  return {
    ...(await briefingShown(event, at, lang)),
    path: agencyPath(lang, at.agency.id),
    policyTo: policyPath(lang, at.agency.id),
    // WHY: the id is made here, so that the same form sent twice is one briefing
    form: crypto.randomUUID(),
    mayGive: mayDo(at.person, 'briefing.give', { place: at.agency.id }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const admitted = await admittedAgency(event, 'briefing.give')
    spendOrRefuse(event)
    const at = await trainingAt(event, admitted)
    const id = typed(await event.request.formData(), 'form')
    if (!isId(id)) return fail(400, { isGiven: false })
    const given = await giveBriefing(at.store, { id, agency: at.agency.id, rules: at.ground.prints, law: at.hash, day: at.day }, stampOf(at.person))
    return given === undefined ? fail(400, { isGiven: false }) : { isGiven: true }
  },
}
