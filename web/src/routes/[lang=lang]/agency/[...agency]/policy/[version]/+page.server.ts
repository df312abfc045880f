// One version against the model: every component, how it stands, and what is still to be decided.
import { fail } from '@sveltejs/kit'
import { carriedDecisions, componentsOf, isToDecide } from 'evenhand/policies'
import { decideComponents, mayDo, policyVersion, standingAdoptions } from 'evenhand/store'
import { agencyName, dayIn, inLanguage } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { type AdmittedVersion, admittedVersion, policyPath, toPolicy } from '#lib/server/policies/guard.ts'
import { decisionsOf, notesIn, passagesIn } from '#lib/server/policies/kept.ts'
import { shownStandings } from '#lib/server/policies/reviewing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedVersion(event, 'policy.see')
  spendOrRefuse(event)
  const { store, person, agency, artefact, version, model } = admitted
  const { lang } = event.locals
  const decisions = await decisionsOf(store, version)
  const { rows, counts } = madeOrRefuse(event, await work('policy-laid', { lang, model: model.id, decisions, now: today() }, askerOf(event)))
  const adopted = (await standingAdoptions(store.db, { agency: agency.id })).find((each) => each.version === version.id)
  const mayEdit = adopted === undefined && mayDo(person, 'policy.edit', { place: agency.id })
  return {
    path: policyPath(lang, agency.id),
    number: version.number,
    name: agencyName(artefact, lang, agency),
    model: { to: `/${lang}/law/${model.id}`, title: inLanguage(model.title, lang) },
    notes: notesIn(version),
    passages: passagesIn(version).length,
    groups: shownStandings.map((standing) => ({ standing, rows: rows.filter((each) => each.standing === standing) })),
    counts,
    total: rows.length,
    adopted: adopted === undefined ? undefined : { day: dayIn(lang, adopted.day), office: adopted.office },
    mayEdit,
    mayAdopt: mayDo(person, 'policy.adopt', { place: agency.id }),
    maySeeReaders: mayDo(person, 'policy.remind', { place: agency.id }),
    carried: mayEdit ? Object.keys(await carriedFrom(admitted)).length : 0,
  }
}

export const actions: Actions = {
  /** Takes over from the version before what stands there word for word. */
  carry: async (event) => {
    const admitted = await admittedVersion(event, 'policy.edit')
    const { store, person, agency, version } = admitted
    const carried = Object.entries(await carriedFrom(admitted)).map(([norm, decision]) => ({ norm, decision }))
    const outcome = await decideComponents(store, version, carried, stampOf(person), () => crypto.randomUUID())
    if (outcome === 'adopted') return fail(409, { problem: outcome })
    toPolicy(event.locals.lang, agency.id, version.number)
  },
}

/** What of the version before can be taken over and is not decided here. */
async function carriedFrom({ store, agency, artefact, version, model }: AdmittedVersion) {
  const before = version.number === 1 ? undefined : await policyVersion(store.db, agency.id, version.number - 1)
  if (before?.model !== version.model) return {}
  const [earlier, own] = [await decisionsOf(store, before), await decisionsOf(store, version)]
  const carried = carriedDecisions(earlier, passagesIn(before), passagesIn(version))
  // WHY: a decision on what the component said before is not taken over, because it would be stale at once
  const wanted = componentsOf(artefact, model.id).filter((norm) => isToDecide(norm, own[norm.id]) && !isToDecide(norm, carried[norm.id]))
  return Object.fromEntries(wanted.flatMap(({ id }) => (carried[id] === undefined ? [] : [[id, carried[id]]])))
}
