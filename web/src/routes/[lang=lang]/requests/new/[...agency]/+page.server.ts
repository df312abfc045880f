// A new request: the answer to what was typed, and taking it down. Without script both are a posted form; with it the page does the same on the device.
import { redirect } from '@sveltejs/kit'
import { readRequest } from 'evenhand/requests'
import { sealingKey } from 'evenhand/store'
import { say } from 'evenhand/wording'
import { render } from 'svelte/server'
import { requestFrom, typedRequest } from '#lib/requests/fields.ts'
import type { RequestGiven } from '#lib/requests/given.ts'
import RequestDesk from '#lib/requests/RequestDesk.svelte'
import { emptyRequest, paperChoices, requestView, type TypedRequest } from '#lib/requests/view.ts'
import { momentOf } from '#lib/server/desk/moments.ts'
import { takeDown } from '#lib/server/requests/enter-node.ts'
import { type AtAgency, atAgency } from '#lib/server/requests/guard.ts'
import { allWanted } from '#lib/server/requests/wanted-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => stepOf(event.locals, await atAgency(event, event.params.agency, 'request.enter'), emptyRequest, '')

export const actions: Actions = {
  default: async (event) => {
    const at = await atAgency(event, event.params.agency, 'request.enter')
    const form = await event.request.formData()
    const typed = typedRequest(form)
    const { locals } = event
    if (form.has('ask')) return stepOf(locals, at, typed, '')
    const moment = typed.when === '' ? new Date().toISOString() : (momentOf(typed.when) ?? '')
    const read = readRequest(requestFrom(typed, crypto.randomUUID(), moment, null))
    if ('wrong' in read) {
      locals.status = 400
      return stepOf(locals, at, typed, say(locals.lang, 'request.bad', { fields: read.wrong.join(', ') }))
    }
    const taken = await takeDown(at, read.request)
    if (taken === 'unanswerable' || taken.kind !== 'done') {
      locals.status = 400
      return stepOf(locals, at, typed, say(locals.lang, 'request.bad', { fields: say(locals.lang, 'request.wanted') }))
    }
    redirect(303, `/${locals.lang}/requests/${taken.value.id}`)
  },
}

/** The form as a document, and what the script in the page begins with. */
async function stepOf({ lang }: App.Locals, { agency, name, law, store }: AtAgency, typed: TypedRequest, problem: string) {
  const wanted = allWanted()
  const day = typed.when === '' ? today() : typed.when.slice(0, 10)
  const given: RequestGiven = {
    ...{ lang, agency: agency.id, agencyName: name, wanted, typed, problem },
    papers: paperChoices(law.artefact, lang),
    recipient: (await sealingKey(store.db, agency.id)) ?? '',
    view: requestView(law.artefact, lang, wanted, agency.id, day, typed),
  }
  const { body } = await render(RequestDesk, { props: { given } })
  const json = JSON.stringify(given).replaceAll('<', '\\u003c')
  return { title: name, step: { body, given: `<script type="application/json" id="requests-given">${json}</script>` } }
}
