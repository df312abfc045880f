// One component beside the passages of a policy: what the machine proposes, and what a person decides.
import { error, fail, redirect } from '@sveltejs/kit'
import { componentsOf, decidedOn, isStale, isToDecide, type PolicyProposal } from 'evenhand/policies'
import { decideComponents, mayDo, standingAdoptions } from 'evenhand/store'
import { actPhrase, agencyName, andList, inLanguage } from 'evenhand/wording'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { componentSays, nameOf } from '#lib/server/policies/components.ts'
import { exceptionChoices, exceptionsIn, modalityChoices, mostAdded, readDecision } from '#lib/server/policies/decision-form.ts'
import { type AdmittedVersion, admittedVersion, policyPath, toPolicy } from '#lib/server/policies/guard.ts'
import { decisionsOf, passagesIn } from '#lib/server/policies/kept.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { Actions, PageServerLoad } from './$types'

/** WHY: these are kept, because a chief goes from component to component, and the proposals for all of them are made at once. */
const shared = sharing<readonly PolicyProposal[]>(20)

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedVersion(event, 'policy.see')
  spendOrRefuse(event)
  const { store, person, agency, artefact, version, model, hash } = admitted
  const { lang } = event.locals
  const norm = normOf(admitted, event.params.norm)
  const all = componentsOf(artefact, model.id)
  const passages = passagesIn(version)
  const asker = askerOf(event)
  const make = (signal: AbortSignal) => work('policy-proposals', { model: model.id, passages }, { ...asker, signal })
  const proposals = madeOrRefuse(event, await shared(`${version.id} ${hash}`, make, asker.signal))
  const decision = (await decisionsOf(store, version))[norm.id] ?? { kind: 'unread' as const }
  const chosen = decision.kind === 'has' || decision.kind === 'differs' ? decision.passages : []
  const proposed = proposals.find((each) => each.norm === norm.id)?.passages ?? []
  const shown = [
    ...proposed,
    ...chosen.filter((each) => !proposed.some(({ passage }) => passage === each)).map((passage) => ({ passage, confidence: 'chosen' as const })),
  ]
  const isAdopted = (await standingAdoptions(store.db, { agency: agency.id })).some((each) => each.version === version.id)
  return {
    path: policyPath(lang, agency.id, version.number),
    agency: agencyName(artefact, lang, agency),
    number: version.number,
    place: { at: all.indexOf(norm) + 1, of: all.length },
    model: { to: `/${lang}/law/${norm.id.replace('/', '#')}`, title: inLanguage(model.title, lang) },
    rule: componentSays(artefact, lang, norm, 'reviewer'),
    passages: shown.flatMap(({ passage, confidence }) => {
      const found = passages[passage]
      return found === undefined ? [] : [{ ...found, at: passage + 1, confidence, isChosen: chosen.includes(passage) }]
    }),
    decision,
    isStale: isStale(norm, decision),
    mayEdit: !isAdopted && mayDo(person, 'policy.edit', { place: agency.id }),
    modalities: modalityChoices(lang, norm),
    exceptions: exceptionsIn(artefact, lang, norm),
    choices: exceptionChoices(artefact, lang, norm),
    added: mostAdded,
    duties: andList(
      lang,
      norm.duties.map((each) => actPhrase(artefact, lang, each, new Map()).text),
    ),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const admitted = await admittedVersion(event, 'policy.edit')
    const { store, person, agency, artefact, version, model } = admitted
    const norm = normOf(admitted, event.params.norm)
    const form = await event.request.formData()
    const read = readDecision(form, artefact, norm, passagesIn(version).length)
    const again = {
      kind: typed(form, 'kind'),
      passages: form.getAll('passage').map(String),
      others: typed(form, 'others'),
      modality: typed(form, 'modality'),
      dropped: norm.unless.flatMap((_, at) => (form.has(`dropped-${at}`) ? [at] : [])),
      added: Array.from({ length: mostAdded }, (_, at) => typed(form, `added-${at}`)),
      duties: form.has('duties'),
    }
    if (read.kind === 'problem') return fail(400, { problem: read.problem, again })
    const outcome = await decideComponents(store, version, [{ norm: norm.id, decision: decidedOn(norm, read.decision) }], stampOf(person), () =>
      crypto.randomUUID(),
    )
    if (outcome === 'adopted') return fail(409, { problem: outcome, again })
    const decisions = await decisionsOf(store, version)
    const all = componentsOf(artefact, model.id)
    const after = [...all.slice(all.indexOf(norm) + 1), ...all.slice(0, all.indexOf(norm))]
    const next = after.find((each) => isToDecide(each, decisions[each.id]))
    if (next === undefined) toPolicy(event.locals.lang, agency.id, version.number)
    redirect(303, `${policyPath(event.locals.lang, agency.id, version.number)}/component/${nameOf(next)}`)
  },
}

function normOf({ artefact, model }: AdmittedVersion, name: string) {
  return componentsOf(artefact, model.id).find((each) => each.id === `${model.id}/${name}`) ?? error(404)
}
