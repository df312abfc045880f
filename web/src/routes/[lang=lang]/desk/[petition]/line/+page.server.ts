// One line put right: what was mistyped, or where it stands on the paper; or taken back.
import { fail, redirect } from '@sveltejs/kit'
import { editLine, isId, undoLine } from 'evenhand/store'
import { proposal } from '#lib/server/desk/candidates.ts'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { mostLines } from '#lib/server/desk/lines-node.ts'
import { checklistFor } from '#lib/server/desk/matcher-node.ts'
import { shownLines } from '#lib/server/desk/shown-lines.ts'
import { typed, typedNumber } from '#lib/server/desk/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, petition } = await admitted(event, 'lines.enter')
  const id = event.url.searchParams.get('line') ?? ''
  const [line] = isId(id) ? await shownLines(store, event.locals.lang, person, petition.id, { id }) : []
  if (line === undefined || line.status === 'undone') redirect(303, `/${event.locals.lang}/desk/${petition.id}/lines`)
  return { id: petition.id, title: petition.title, line, isOpen: petition.state === 'filed' }
}

export const actions: Actions = {
  edit: async (event) => {
    const { store, person, petition } = await admitted(event, 'lines.enter')
    const { lang } = event.locals
    const form = await event.request.formData()
    const [line, name, address] = [typed(form, 'line'), typed(form, 'name'), typed(form, 'address')]
    const [sheet, number, seen] = [typedNumber(form, 'sheet', 9999), typedNumber(form, 'number', mostLines), typedNumber(form, 'seen') ?? 0]
    const back = { name, address, sheet: typed(form, 'sheet'), number: typed(form, 'number') }
    const [own] = await shownLines(store, lang, person, petition.id, { id: line })
    const checklist = await checklistFor(store, petition)
    if (own === undefined || checklist === undefined) return fail(409, { ...back, refusal: 'not-there' as const })
    if (name === '' || sheet === undefined || sheet < 1 || number === undefined || number < 1) return fail(400, { ...back, refusal: undefined, problem: true })
    // WHY: the line is compared anew, because it was decided on other words
    const found = proposal(lang, checklist, name, address)
    const voter = found.suggestion === 'valid' ? found.candidates[0]?.row : undefined
    const said = voter === undefined ? { status: 'undecided' as const } : { status: 'valid' as const, voter }
    const outcome = await editLine(
      store,
      { line, seen, sheet, sheetId: crypto.randomUUID(), number, name, address, compared: found.compared, ...said },
      stampOf(person),
    )
    if (outcome.kind === 'refused') return fail(409, { ...back, refusal: outcome.because })
    redirect(303, `/${lang}/desk/${petition.id}/${outcome.value.status === 'undecided' ? `doubtful?line=${line}` : 'enter'}`)
  },
  undo: async (event) => {
    const { store, person, petition } = await admitted(event, 'lines.enter')
    const form = await event.request.formData()
    const [own] = await shownLines(store, event.locals.lang, person, petition.id, { id: typed(form, 'line') })
    const outcome = own === undefined ? undefined : await undoLine(store, own.id, stampOf(person))
    const refusal = outcome === undefined ? ('not-there' as const) : outcome.kind === 'refused' ? outcome.because : undefined
    if (refusal !== undefined) return fail(409, { name: '', address: '', sheet: '', number: '', refusal })
    redirect(303, `/${event.locals.lang}/desk/${petition.id}/enter`)
  },
}
