// The interview without script: each step is a posted form, answered and forgotten. With script the page takes over where this began.

import type { Language } from 'evenhand/wording'
import { render } from 'svelte/server'
import { type AskForm, empty, readForm } from '#lib/ask/form.ts'
import Interview from '#lib/ask/Interview.svelte'
import { viewOf } from '#lib/ask/view.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = ({ locals, url }) => {
  const place = url.searchParams.get('place') ?? undefined
  return stepOf(locals.lang, place === undefined ? empty : { ...empty, place: place.slice(0, 200) })
}

export const actions: Actions = {
  default: async ({ request, locals }) => stepOf(locals.lang, readForm(await request.formData())),
}

/** The step as a document, and what the script in the page begins with. */
async function stepOf(lang: Language, asked: AskForm) {
  const { artefact } = await law()
  const given = { lang, asked, view: viewOf(artefact, lang, asked, today()) }
  const { body } = await render(Interview, { props: given })
  const json = JSON.stringify(given).replaceAll('<', '\\u003c')
  return { body, given: `<script type="application/json" id="interview-given">${json}</script>` }
}
