// The workshop without script: each step is a posted form, answered and forgotten. With script the page takes over where this began.

import type { RequestEvent } from '@sveltejs/kit'
import { placesNamed } from 'evenhand/decide'
import { inLanguage, say } from 'evenhand/wording'
import type { PlaceOption } from '#lib/draft/choices.ts'
import { namesIn, readRule, ruleOf, ruleText, titleIn } from '#lib/draft/rule.ts'
import { type As, blankText, draftId, textAfter, ways } from '#lib/draft/start.ts'
import { type DraftStep, headFor, noStep, proseFor } from '#lib/draft/step.ts'
import { addressOf } from '#lib/server/address.ts'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { spend, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { documentOf } from '#lib/server/documents-node.ts'
import { type DraftPage, draftPage } from '#lib/server/draft/page-node.ts'
import { atOf, choicesIn } from '#lib/server/draft/places-node.ts'
import { postedText } from '#lib/server/draft/posted.ts'
import { law } from '#lib/server/law-node.ts'
import { busySeconds } from '#lib/server/work/outcome.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

const nothing: DraftPage = { body: '', given: '' }

/** A link carries the place and what to begin from, never a text. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, request } = event
  spendOrRefuse(event)
  // WHY: what was posted is answered by its action, and this is asked for besides
  if (request.method === 'POST') return nothing
  const value = (name: string): string => (url.searchParams.get(name) ?? '').slice(0, 200)
  const choices = await choicesIn(locals.lang)
  const [named, other] = placesNamed((await law()).artefact, value('place'))
  const place = other === undefined ? choices.places.find((each) => each.id === named?.id) : undefined
  if (!url.searchParams.has('from')) return draftPage(locals.lang, { ...noStep, place: place?.id ?? '' })
  if (place === undefined) {
    locals.status = 400
    return draftPage(locals.lang, {
      ...noStep,
      problem: {
        field: 'start-place',
        text: value('place') === '' ? say(locals.lang, 'draft.no-place') : say(locals.lang, 'clock.no-place', { place: value('place') }),
      },
    })
  }
  const as = ways.find((each) => each === value('as')) ?? 'policy'
  const text = await begun(locals.lang, place, value('from'), as, url.searchParams.has('replaces'))
  return draftPage(locals.lang, { ...noStep, text, place: place.id, begun: true })
}

export const actions: Actions = {
  check: async (event) => {
    const { request, setHeaders } = event
    // WHY: a browser keeps no copy of a page that holds a draft
    setHeaders({ 'cache-control': 'no-store' })
    const data = await request.formData()
    return checked(event, postedText(data), data)
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
    if (place === undefined) return draftPage(locals.lang, wrong(locals, { ...noStep, text, rule }, 'place', say(lang, 'draft.no-place')))
    const whole = text.trim() === '' ? await begun(lang, place, '', 'policy', false) : text
    const written = ruleOf(artefact.vocabulary, rule, namesIn(whole), titleIn(whole) ?? place.name)
    if (written.kind === 'problem') {
      return draftPage(locals.lang, wrong(locals, { ...noStep, text, place: place.id, rule }, 'act', say(lang, `draft.rule.${written.problem}`)))
    }
    return checked(event, whole.trimEnd() + ruleText(artefact, lang, written.norm), data)
  },
}

function wrong(locals: App.Locals, step: DraftStep, field: string, text: string): DraftStep {
  locals.status = 400
  return { ...step, problem: { field, text } }
}

/** The page with what came of a text. WHY: the page is made where the draft is checked, because what is found can be long, and putting it into a page takes longer than finding it. */
async function checked(event: RequestEvent, text: string, data: FormData): Promise<DraftPage> {
  const { locals } = event
  const { lang } = locals
  const at = await atOf(lang, data.get('place'))
  const unchecked = { ...noStep, text, place: at?.place ?? '' }
  // WHY: it is refused in this way, because the text then stands in the page as it was sent, and nothing of it is lost
  const refused = (status: 422 | 429 | 503, problem: string, seconds = 0): Promise<DraftPage> => {
    locals.status = status
    if (seconds > 0) event.setHeaders({ 'Retry-After': String(seconds) })
    return draftPage(lang, { ...unchecked, problem: { field: 'text', text: problem } })
  }
  const seconds = spend(addressOf(event), ownCosts['draft-check'])
  if (seconds > 0) return refused(429, say(lang, 'draft.wait', { seconds }), seconds)
  const step = at === undefined ? wrong(locals, unchecked, 'place', say(lang, 'draft.no-place')) : unchecked
  const found = await work('draft-page', { step, at, lang }, askerOf(event))
  if (found.kind === 'too-long' || found.kind === 'too-big') return refused(422, say(lang, `draft.${found.kind}`))
  if (found.kind !== 'done') return refused(503, say(lang, 'draft.busy'), busySeconds)
  return found.value
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
