// The workshop without script: each step is a posted form, answered and forgotten. With script the page takes over where this began.

import type { RequestEvent } from '@sveltejs/kit'
import { inLanguage, say } from 'evenhand/wording'
import { render } from 'svelte/server'
import type { Choices, PlaceOption } from '#lib/draft/choices.ts'
import { namesIn, readRule, ruleOf, ruleText, titleIn } from '#lib/draft/rule.ts'
import { type As, blankText, draftId, textAfter, ways } from '#lib/draft/start.ts'
import { headFor, noStep, proseFor, type Step } from '#lib/draft/step.ts'
import Workshop from '#lib/draft/Workshop.svelte'
import { addressOf } from '#lib/server/address.ts'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { spend, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { documentOf } from '#lib/server/documents-node.ts'
import { given } from '#lib/server/draft/given-node.ts'
import { atOf, choicesIn } from '#lib/server/draft/places-node.ts'
import { postedText } from '#lib/server/draft/posted.ts'
import { law } from '#lib/server/law-node.ts'
import { busySeconds } from '#lib/server/work/outcome.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link carries the place and what to begin from, never a text. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, request } = event
  spendOrRefuse(event)
  const value = (name: string): string => (url.searchParams.get(name) ?? '').slice(0, 200)
  const choices = await choicesIn(locals.lang)
  const place = choices.places.find((each) => each.id === value('place'))
  if (request.method !== 'GET' || !url.searchParams.has('from')) return shown(locals, choices, { ...noStep, place: place?.id ?? '' })
  if (place === undefined) {
    locals.status = 400
    return shown(locals, choices, { ...noStep, problem: { field: 'start-place', text: say(locals.lang, 'draft.no-place') } })
  }
  const as = ways.find((each) => each === value('as')) ?? 'policy'
  const text = await begun(locals.lang, place, value('from'), as, url.searchParams.has('replaces'))
  return shown(locals, choices, { ...noStep, text, place: place.id, begun: true })
}

export const actions: Actions = {
  check: async (event) => {
    const { request, locals, setHeaders } = event
    // WHY: a browser keeps no copy of a page that holds a draft
    setHeaders({ 'cache-control': 'no-store' })
    const data = await request.formData()
    return shown(locals, await choicesIn(locals.lang), await checked(event, postedText(data), data))
  },
  rule: async (event) => {
    const { request, locals, setHeaders } = event
    setHeaders({ 'cache-control': 'no-store' })
    const data = await request.formData()
    const { lang } = locals
    const choices = await choicesIn(lang)
    const { artefact } = await law()
    const place = choices.places.find((each) => each.id === data.get('place'))
    const rule = readRule(data)
    const text = postedText(data)
    if (place === undefined) return shown(locals, choices, wrong(locals, { ...noStep, text, rule }, 'place', say(lang, 'draft.no-place')))
    const whole = text.trim() === '' ? await begun(lang, place, '', 'policy', false) : text
    const written = ruleOf(artefact.vocabulary, rule, namesIn(whole), titleIn(whole) ?? place.name)
    if (written.kind === 'problem') {
      return shown(locals, choices, wrong(locals, { ...noStep, text, place: place.id, rule }, 'act', say(lang, `draft.rule.${written.problem}`)))
    }
    return shown(locals, choices, await checked(event, whole.trimEnd() + ruleText(artefact, lang, written.norm), data))
  },
}

function wrong(locals: App.Locals, step: Step, field: string, text: string): Step {
  locals.status = 400
  return { ...step, problem: { field, text } }
}

async function checked(event: RequestEvent, text: string, data: FormData): Promise<Step> {
  const { locals } = event
  const { lang } = locals
  const at = await atOf(lang, data.get('place'))
  const unchecked = { ...noStep, text, place: at?.place ?? '' }
  // WHY refused so: the text stands in the page as it was sent, and nothing of it is lost
  const refused = (status: 422 | 429 | 503, problem: string, seconds = 0): Step => {
    locals.status = status
    if (seconds > 0) event.setHeaders({ 'Retry-After': String(seconds) })
    return { ...unchecked, problem: { field: 'text', text: problem } }
  }
  const seconds = spend(addressOf(event), ownCosts['draft-check'])
  if (seconds > 0) return refused(429, say(lang, 'draft.wait', { seconds: String(seconds) }), seconds)
  const found = await work('draft-check', { text, at, lang }, askerOf(event))
  if (found.kind === 'too-long' || found.kind === 'too-big') return refused(422, say(lang, `draft.${found.kind}`))
  if (found.kind !== 'done') return refused(503, say(lang, 'draft.busy'), busySeconds)
  const step = { ...unchecked, ...found.value }
  return at === undefined ? wrong(locals, step, 'place', say(locals.lang, 'draft.no-place')) : step
}

/** The text that a draft begins with: its head, and below it the rules of another text where one is named that has a document. */
async function begun(lang: App.Locals['lang'], place: PlaceOption, from: string, as: As, replaces: boolean): Promise<string> {
  const { artefact } = await law()
  const taken = artefact.instruments.map((each) => each.id)
  const id = draftId(place.id, taken)
  const document = documentOf(from)
  const after = document === undefined ? '' : inLanguage(artefact.instruments.find((each) => each.id === from)?.title, lang)
  const head = headFor(lang, place, as, after, replaces, today())
  return document === undefined ? blankText(id, head, proseFor(lang, place, '')) : textAfter(document.text, id, head, proseFor(lang, place, after))
}

/** The step as a document, and what the script in the page begins with. */
async function shown(locals: App.Locals, choices: Choices, step: Step) {
  const { lang } = locals
  const { hash } = await given()
  const props = { lang, choices, step, day: today(), law: `/data/documents/${hash.slice(0, 32)}.json` }
  const { body } = await render(Workshop, { props })
  const json = JSON.stringify(props).replaceAll('<', '\\u003c')
  return { body, given: `<script type="application/json" id="workshop-given">${json}</script>` }
}
