// A new petition, as a draft.
import { error, fail, redirect } from '@sveltejs/kit'
import { beginPetition } from 'evenhand/store'
import { emptyForm } from '#lib/desk/petition-form.ts'
import { admittedIn, signedIn, stampOf } from '#lib/server/desk/guard.ts'
import { changeOf, readPetition } from '#lib/server/desk/petition-form.ts'
import { placesWhere } from '#lib/server/desk/places.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { artefact } = await law()
  const places = placesWhere(artefact, signedIn(event), 'petition.begin')
  if (places.length === 0) error(404)
  return { places, form: emptyForm }
}

export const actions: Actions = {
  default: async (event) => {
    signedIn(event)
    const form = await event.request.formData()
    const asked = readPetition(form)
    const person = admittedIn(event, 'petition.begin', asked.place)
    const read = changeOf(form)
    if ('problem' in read) return fail(400, { asked, problem: read.problem })
    const { id } = await beginPetition(await store(), { id: crypto.randomUUID(), place: asked.place, ...read.change }, stampOf(person))
    redirect(303, `/${event.locals.lang}/desk/${id}`)
  },
}
