// Fast entry. Without script each line is a form; with it the page sends lines as they are typed, see lib/desk/island.ts.
import { fail, redirect } from '@sveltejs/kit'
import { isDecision, type LineDecision, nextNumber } from 'evenhand/store'
import { keyedStatuses } from '#lib/desk/keys.ts'
import { statusName } from '#lib/desk/status.ts'
import { proposal } from '#lib/server/desk/candidates.ts'
import { enterSent, undoSent } from '#lib/server/desk/entering.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { mostLines } from '#lib/server/desk/lines-node.ts'
import { checklistFor } from '#lib/server/desk/matcher-node.ts'
import { scriptWords } from '#lib/server/desk/script-words.ts'
import { shownLines } from '#lib/server/desk/shown-lines.ts'
import { countsOf } from '#lib/server/desk/standing.ts'
import { typed, typedNumber } from '#lib/server/desk/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, petition } = await admitted(event, 'lines.enter')
  const { lang } = event.locals
  const lines = await shownLines(store, lang, person, petition.id, { newest: 12 })
  const mine = lines.filter((each) => each.isMine && each.status !== 'undone')
  const sheet = mine[0]?.sheet ?? 1
  return {
    id: petition.id,
    title: petition.title,
    // WHY: the id is made here, so that the same form sent twice is one line
    key: crypto.randomUUID(),
    sheet,
    number: await nextNumber(store.db, petition.id, sheet),
    mine: mine.map((each) => each.id),
    hasChecklist: (await checklistFor(store, petition)) !== undefined,
    isOpen: petition.state === 'filed',
    counts: await countsOf(store, petition),
    lines,
    statuses: keyedStatuses.map(({ key, status }) => ({ key, status, says: statusName(lang, status) })),
    words: scriptWords(lang),
  }
}

export const actions: Actions = {
  enter: async (event) => {
    const desk = await admitted(event, 'lines.enter')
    const { store, petition } = desk
    const { lang } = event.locals
    const form = await event.request.formData()
    const [key, name, address, choice] = [typed(form, 'key'), typed(form, 'name'), typed(form, 'address'), typed(form, 'choice')]
    const [sheet, number] = [typedNumber(form, 'sheet', 9999), typedNumber(form, 'number', mostLines)]
    const back = { key, name, address, sheet: sheet ?? 1, number: typed(form, 'number') }
    const checklist = await checklistFor(store, petition)
    if (checklist === undefined) return fail(409, { ...back, refusal: 'no-checklist' as const })
    const found = proposal(lang, checklist, name, address)
    const chosen = choice === '' && found.suggestion === 'valid' ? { status: 'valid' as const, voter: found.candidates[0]?.row } : choiceOf(choice)
    if (chosen === undefined) return { ...back, candidates: found.candidates }
    const entered = await enterSent(desk, lang, { key, sheet, number, name, address, status: chosen.status, voter: chosen.voter })
    if (entered.kind === 'no-line') return fail(400, { ...back, problem: true })
    if (entered.kind === 'refused') return fail(409, { ...back, refusal: entered.because })
    return { kept: entered.line, sheet: entered.line.sheet }
  },
  undo: async (event) => {
    const desk = await admitted(event, 'lines.enter')
    const undone = await undoSent(desk, event.locals.lang, typed(await event.request.formData(), 'line'))
    if (undone.kind === 'refused') return fail(409, { refusal: undone.because })
    redirect(303, `/${event.locals.lang}/desk/${desk.petition.id}/enter`)
  },
}

/** `voter 12`, or a status. */
function choiceOf(choice: string): { readonly status: LineDecision; readonly voter?: number } | undefined {
  const row = /^voter (\d{1,7})$/.exec(choice)?.[1]
  if (row !== undefined) return { status: 'valid', voter: Number(row) }
  return isDecision(choice) && choice !== 'valid' ? { status: choice } : undefined
}
