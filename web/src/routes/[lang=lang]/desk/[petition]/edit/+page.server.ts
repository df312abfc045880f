// What a petition says, changed while it may be.
import { fail, redirect } from '@sveltejs/kit'
import { checklistsOf, editPetition } from 'evenhand/store'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { changeOf, formOf, readPetition } from '#lib/server/desk/petition-form.ts'
import { completed, proceduresIn } from '#lib/server/desk/procedure.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { petition } = await admitted(event, 'petition.edit')
  const { artefact } = await law()
  const procedures = proceduresIn(artefact, waysToChange(), event.locals.lang, [petition.place], today())
  return { id: petition.id, form: formOf(petition), procedures, fixed: petition.state !== 'draft' }
}

export const actions: Actions = {
  default: async (event) => {
    const { store, person, petition } = await admitted(event, 'petition.edit')
    const form = await event.request.formData()
    const [asked, read] = [readPetition(form), changeOf(form)]
    if ('problem' in read) return fail(400, { asked, problem: read.problem, refusal: undefined })
    const [list] = await checklistsOf(store.db, petition.place)
    const change = completed(waysToChange(), event.locals.lang, read.change, list, today())
    const outcome = await editPetition(store, petition.id, change, stampOf(person))
    if (outcome.kind === 'refused') return fail(409, { asked, problem: undefined, refusal: outcome.because })
    redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
  },
}
