// The interview without script: each step is a posted form, answered and forgotten. With script the page takes over where this began.

import { inLanguage } from 'evenhand/wording'
import { render } from 'svelte/server'
import { type AskForm, emptyForm, readForm } from '#lib/ask/form.ts'
import Interview from '#lib/ask/Interview.svelte'
import { linked } from '#lib/ask/mend.ts'
import { titleOf } from '#lib/ask/title.ts'
import { stepFor } from '#lib/ask/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link carries the place, the agency, the act and the day, never an answer. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, request } = event
  spendOrRefuse(event)
  const given = (name: string): string | undefined => url.searchParams.get(name)?.slice(0, 200) || undefined
  // WHY: only a link needs it, because a form that was posted from there says itself what it is about
  const isLink = request.method === 'GET'
  const form = isLink ? { ...emptyForm, place: given('place'), agency: given('agency'), act: given('act'), day: given('on') } : emptyForm
  const { artefact } = await law()
  return stepOf(locals, linked(artefact, form), isLink && form.place === undefined)
}

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    // WHY: a browser keeps no copy of a page that holds a situation
    setHeaders({ 'cache-control': 'no-store' })
    return stepOf(locals, readForm(await request.formData()), false)
  },
}

/** The step as a document, and what the script in the page begins with. */
async function stepOf(locals: App.Locals, form: AskForm, fresh: boolean) {
  const { artefact } = await law()
  const { lang } = locals
  const { asked, view } = stepFor(artefact, lang, form, today())
  if (view.problem !== '') locals.status = 400
  const topics = topicsBeyond().map(({ id, title, words }) => ({ id, title: inLanguage(title, lang), words: inLanguage(words, lang) }))
  const given = { lang, asked, view, fresh, topics }
  const { body } = await render(Interview, { props: given })
  const json = JSON.stringify(given).replaceAll('<', '\\u003c')
  return { title: titleOf(lang, view), body, given: `<script type="application/json" id="interview-given">${json}</script>` }
}
