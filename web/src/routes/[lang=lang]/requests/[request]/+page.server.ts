// One request: what the rules said, what was done, papers to hand over, and ways to mend what was wrong.
import { fail } from '@sveltejs/kit'
import { outcomes, requestActs } from 'evenhand/requests'
import { mayDo, people, perhapsSame, sayOfRequest } from 'evenhand/store'
import { say } from 'evenhand/wording'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { atRequest } from '#lib/server/requests/guard.ts'
import { requestDetails, requestLine } from '#lib/server/requests/lines.ts'
import { paperLinks } from '#lib/server/requests/papers.ts'
import { allWanted } from '#lib/server/requests/wanted-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { agency, name, person, law, store, listed } = await atRequest(event, 'request.see')
  const { lang } = event.locals
  const wanted = allWanted()
  const by = (await people(store.db)).find((each) => each.id === listed.row.entered_by)?.name ?? ''
  const near = listed.state.counts ? await perhapsSame(store.db, listed.row) : []
  return {
    agency: { id: agency.id, name },
    line: requestLine(law.artefact, lang, wanted, listed),
    ...requestDetails(law.artefact, lang, wanted, listed, by),
    near: near.map((each) => requestLine(law.artefact, lang, wanted, each)),
    mayReview: mayDo(person, 'request.review', { place: agency.id }),
    papers: paperLinks(lang, listed.row),
    sealed: listed.row.sealed_case ?? '',
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const act = requestActs.find((each) => each === typed(form, 'act'))
    const { agency, listed, person, store } = await atRequest(event, act === 'seen' ? 'request.review' : 'request.enter')
    const outcome = outcomes.find((each) => each === typed(form, 'outcome'))
    const bad = { text: say(event.locals.lang, 'request.could-not') }
    if (act === undefined || (act === 'done' && outcome === undefined)) return fail(400, bad)
    const other = typed(form, 'other')
    const given = { request: listed.row.id, agency: agency.id, act, ...(act === 'done' && outcome !== undefined ? { outcome } : {}) }
    const said = await sayOfRequest(store, act === 'same-as' ? { ...given, other } : given, stampOf(person))
    return said.kind === 'done' ? { text: '' } : fail(400, bad)
  },
}
