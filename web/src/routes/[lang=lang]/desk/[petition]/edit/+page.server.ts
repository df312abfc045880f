// What a petition says, changed while it may be.
import { fail, redirect } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { checklistsOf, editPetition } from 'evenhand/store'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { changeOf, decidedStates, formOf, readPetition } from '#lib/server/desk/petition-form.ts'
import { completed, proceduresIn } from '#lib/server/desk/procedure.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { petition } = await admitted(event, 'petition.edit')
  const { artefact } = await law()
  const procedures = proceduresIn(artefact, waysToChange(), event.locals.lang, [petition.place], today())
  return { id: petition.id, form: formOf(petition), procedures, fixed: petition.state !== 'draft', onlyMeeting: decidedStates.includes(petition.state) }
}

export const actions: Actions = {
  default: async (event) => {
    const { store, person, petition } = await admitted(event, 'petition.edit')
    const form = await event.request.formData()
    if (decidedStates.includes(petition.state)) return await putOff(event, form)
    const [asked, read] = [readPetition(form), changeOf(form)]
    if ('problem' in read) return fail(400, { asked, problem: read.problem, refusal: undefined })
    const [list] = await checklistsOf(store.db, petition.place)
    const change = completed(waysToChange(), event.locals.lang, read.change, list, today())
    const outcome = await editPetition(store, petition.id, change, stampOf(person))
    if (outcome.kind === 'refused') return fail(409, { asked, problem: undefined, refusal: outcome.because })
    redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
  },
}

/** Puts the meeting on another day, when all the rest is decided. */
async function putOff(event: Parameters<NonNullable<Actions['default']>>[0], form: FormData) {
  const { store, person, petition } = await admitted(event, 'petition.edit')
  const meeting = typed(form, 'meeting')
  const asked = { ...formOf(petition), meeting }
  if (!isDay(meeting)) return fail(400, { asked, problem: { field: 'meeting', key: 'desk.problem.day' } as const, refusal: undefined })
  const outcome = await editPetition(store, petition.id, { meetingDay: meeting }, stampOf(person))
  if (outcome.kind === 'refused') return fail(409, { asked, problem: undefined, refusal: outcome.because })
  redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
}
