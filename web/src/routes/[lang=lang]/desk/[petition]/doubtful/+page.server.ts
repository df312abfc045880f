// Doubtful lines one after the other, with whom each can mean side by side; or one line, to decide it anew.
import { error, fail, redirect } from '@sveltejs/kit'
import { decideLine, isDecision, isId } from 'evenhand/store'
import { keyedStatuses } from '#lib/desk/keys.ts'
import { statusName } from '#lib/desk/status.ts'
import { proposal, searched } from '#lib/server/desk/candidates.ts'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { checklistFor } from '#lib/server/desk/matcher-node.ts'
import { shownLines } from '#lib/server/desk/shown-lines.ts'
import { typed, typedNumber } from '#lib/server/desk/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, petition } = await admitted(event, 'lines.decide')
  const { lang } = event.locals
  const id = event.url.searchParams.get('line')
  if (id !== null && !isId(id)) error(404)
  const skipped = (event.url.searchParams.get('after') ?? '').slice(0, 40)
  const lines = await shownLines(store, lang, person, petition.id, id === null ? {} : { id: id.slice(0, 40) })
  const open = id === null ? lines.filter((each) => each.status === 'undecided') : lines
  // WHY: who skips a line comes back to it when the others are done
  const [line] = [...open.slice(open.findIndex((each) => each.id === skipped) + 1), ...open]
  const checklist = await checklistFor(store, petition)
  const found = line === undefined || checklist === undefined ? undefined : proposal(lang, checklist, line.name, line.address)
  return {
    id: petition.id,
    title: petition.title,
    isOpen: petition.state === 'filed',
    line,
    left: open.length,
    isOne: id !== null,
    candidates: (found?.candidates ?? []).map((each, index) => ({ ...each, key: String(index + 1) })),
    statuses: keyedStatuses.filter((each) => each.status !== 'undecided').map(({ key, status }) => ({ key, status, says: statusName(lang, status) })),
  }
}

const nothing = { before: undefined, refusal: undefined, words: '', found: undefined }

export const actions: Actions = {
  search: async (event) => {
    const { store, petition } = await admitted(event, 'lines.decide')
    const words = typed(await event.request.formData(), 'words')
    const checklist = await checklistFor(store, petition)
    return { before: undefined, refusal: undefined, words, found: checklist === undefined ? [] : searched(checklist, words) }
  },
  decide: async (event) => {
    const { store, person, petition } = await admitted(event, 'lines.decide')
    const { lang } = event.locals
    const form = await event.request.formData()
    const [line, choice, seen] = [typed(form, 'line'), typed(form, 'choice'), typedNumber(form, 'seen') ?? 0]
    const [own] = await shownLines(store, lang, person, petition.id, { id: line })
    const voter = /^voter (\d{1,7})$/.exec(choice)?.[1]
    const decision =
      voter === undefined ? (isDecision(choice) && choice !== 'valid' ? { status: choice } : undefined) : { status: 'valid' as const, voter: Number(voter) }
    if (own === undefined || decision === undefined) return fail(400, { ...nothing, refusal: 'not-there' as const })
    const outcome = await decideLine(store, { line, seen, ...decision }, stampOf(person))
    if (outcome.kind === 'done') redirect(303, `/${lang}/desk/${petition.id}/${event.url.searchParams.has('line') ? 'lines' : 'doubtful'}`)
    if (outcome.because !== 'decided-before' || outcome.now === undefined) return fail(409, { ...nothing, refusal: outcome.because })
    return fail(409, { ...nothing, before: { sheet: own.sheet, number: own.number, says: statusName(lang, outcome.now.status) } })
  },
}
