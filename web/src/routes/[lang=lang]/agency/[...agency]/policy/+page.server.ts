// An agency's policy: what holds, its versions, and where the chief sends the next one.
import { fail } from '@sveltejs/kit'
import { addPolicyVersion, holdingOn, mayDo, policyVersionsOf, signedAt, standingAdoptions } from 'evenhand/store'
import { agencyName, dayIn } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { currentModel } from '#lib/server/law/coverage-choice.ts'
import { admittedAgency, policyPath, toPolicy } from '#lib/server/policies/guard.ts'
import { postedIn } from '#lib/server/work/posted.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, agency, artefact } = await admittedAgency(event, 'policy.see')
  const { lang } = event.locals
  const [versions, adoptions] = await Promise.all([policyVersionsOf(store.db, agency.id), standingAdoptions(store.db, { agency: agency.id })])
  const told = (adoption: (typeof adoptions)[number] | undefined) => {
    const version = versions.find((each) => each.id === adoption?.version)
    return adoption === undefined || version === undefined ? undefined : { number: version.number, day: dayIn(lang, adoption.day), office: adoption.office }
  }
  const holding = holdingOn(adoptions, today())
  const may = (action: Parameters<typeof mayDo>[1]): boolean => mayDo(person, action, { place: agency.id })
  return {
    path: policyPath(lang, agency.id),
    name: agencyName(artefact, lang, agency),
    holding: told(holding),
    coming: adoptions.filter((each) => each.day > today()).flatMap((each) => told(each) ?? []),
    toSign: holding !== undefined && may('policy.sign') && (await signedAt(store.db, holding.version, person.id)) === undefined,
    versions: versions.map(({ id, number, at }) => ({
      number,
      read: momentIn(lang, new Date(at)),
      isAdopted: adoptions.some((each) => each.version === id),
    })),
    mayEdit: may('policy.edit'),
    // WHY: the id is made here, so that the same form sent twice is one version
    upload: crypto.randomUUID(),
  }
}

export const actions: Actions = {
  read: async (event) => {
    const { store, person, agency, artefact } = await admittedAgency(event, 'policy.edit')
    spendOrRefuse(event)
    const model = currentModel(artefact)
    const outcome = await work('policy-read', await postedIn(event.request), askerOf(event))
    if (outcome.kind === 'too-long' || outcome.kind === 'too-big') return fail(422, { problem: 'too-much' as const, typed: '' })
    if (outcome.kind !== 'done') return fail(503, { problem: 'busy' as const, typed: '' })
    const { upload, kind, read, typed } = outcome.value
    if (read === undefined || model === undefined || !/^[0-9a-f-]{36}$/.test(upload)) return fail(400, { problem: 'nothing' as const, typed })
    if (read.kind === 'refused') return fail(422, { problem: read.because, typed })
    const { passages, pagesWithoutText, hasTrackedChanges } = read
    const notes = { pagesWithoutText, hasTrackedChanges }
    const version = await addPolicyVersion(store, { id: upload, agency: agency.id, model: model.id, kind, passages, notes }, stampOf(person))
    if (version === undefined) return fail(400, { problem: 'nothing' as const, typed })
    toPolicy(event.locals.lang, agency.id, version.number)
  },
}
