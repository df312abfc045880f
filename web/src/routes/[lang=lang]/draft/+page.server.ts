// The workshop without script: each step is a posted form, answered and forgotten. With script the page takes over where this began.

import type { RequestEvent } from '@sveltejs/kit'
import { dawn, isDay } from 'evenhand/base'
import { inLanguage, say } from 'evenhand/wording'
import { render } from 'svelte/server'
import { type Choices, choicesOf, type PlaceOption } from '#lib/draft/choices.ts'
import type { At } from '#lib/draft/judge.ts'
import { namesIn, readRule, ruleOf, ruleText, titleIn } from '#lib/draft/rule.ts'
import { type As, blankText, draftId, textAfter, ways } from '#lib/draft/start.ts'
import { headFor, noStep, proseFor, type Step } from '#lib/draft/step.ts'
import Workshop from '#lib/draft/Workshop.svelte'
import { keeper } from '#lib/kept.ts'
import { addressOf } from '#lib/server/address.ts'
import { documentOf } from '#lib/server/documents-node.ts'
import { checkDraft } from '#lib/server/draft/check-node.ts'
import { given } from '#lib/server/draft/given-node.ts'
import { postedText } from '#lib/server/draft/posted.ts'
import { law } from '#lib/server/law-node.ts'
import { limiter } from '#lib/server/limit.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link carries the place and what to begin from, never a text. */
export const load: PageServerLoad = async ({ locals, url, request }) => {
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

/** WHY so few: a check takes a second of the server, and whoever types with script never asks for one. */
const wait = limiter(20)

async function checked(event: RequestEvent, text: string, data: FormData): Promise<Step> {
  const { locals } = event
  const seconds = wait(addressOf(event), Date.now())
  if (seconds > 0) {
    locals.status = 429
    return { ...noStep, text, problem: { field: 'text', text: say(locals.lang, 'draft.wait', { seconds: String(seconds) }) } }
  }
  const place = (await choicesIn(locals.lang)).places.find((each) => each.id === data.get('place'))
  const found = await checkDraft(text, place === undefined ? undefined : atOf(place), locals.lang)
  const step = { ...noStep, text, place: place?.id ?? '', ...found }
  return place === undefined ? wrong(locals, step, 'place', say(locals.lang, 'draft.no-place')) : step
}

function atOf({ id, agency }: PlaceOption): At | undefined {
  const day = today()
  return isDay(day) ? { place: id, agency, day } : undefined
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

const kept = keeper<Promise<Choices>>(4)

function choicesIn(lang: App.Locals['lang']): Promise<Choices> {
  const day = today()
  return kept(`${lang} ${day}`, async () => choicesOf((await law()).artefact, lang, isDay(day) ? day : dawn))
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
