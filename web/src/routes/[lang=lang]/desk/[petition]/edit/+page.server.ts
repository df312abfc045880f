// What a petition says, changed while it may be.
import { fail, redirect } from '@sveltejs/kit'
import { editPetition } from 'evenhand/store'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { changeOf, formOf, readPetition } from '#lib/server/desk/petition-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { petition } = await admitted(event, 'petition.edit')
  return { id: petition.id, form: formOf(petition), fixed: petition.state !== 'draft' }
}

export const actions: Actions = {
  default: async (event) => {
    const { store, person, petition } = await admitted(event, 'petition.edit')
    const form = await event.request.formData()
    const [asked, read] = [readPetition(form), changeOf(form)]
    if ('problem' in read) return fail(400, { asked, problem: read.problem, refusal: undefined })
    const outcome = await editPetition(store, petition.id, read.change, stampOf(person))
    if (outcome.kind === 'refused') return fail(409, { asked, problem: undefined, refusal: outcome.because })
    redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
  },
}
