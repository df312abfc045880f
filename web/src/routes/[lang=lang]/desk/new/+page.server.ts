// A new petition, as a draft.
import { error, fail, redirect } from '@sveltejs/kit'
import { beginPetition, checklistsOf } from 'evenhand/store'
import { emptyForm } from '#lib/desk/petition-form.ts'
import { admittedIn, signedIn, stampOf } from '#lib/server/desk/guard.ts'
import { changeOf, readPetition } from '#lib/server/desk/petition-form.ts'
import { placesWhere } from '#lib/server/desk/places.ts'
import { completed, proceduresIn } from '#lib/server/desk/procedure.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { store } from '#lib/server/store-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { artefact } = await law()
  const places = placesWhere(artefact, signedIn(event), 'petition.begin')
  if (places.length === 0) error(404)
  const procedures = proceduresIn(
    artefact,
    waysToChange(),
    event.locals.lang,
    places.map((each) => each.id),
    today(),
  )
  return { places, procedures, form: emptyForm }
}

export const actions: Actions = {
  default: async (event) => {
    signedIn(event)
    const form = await event.request.formData()
    const asked = readPetition(form)
    const person = admittedIn(event, 'petition.begin', asked.place)
    const read = changeOf(form)
    if ('problem' in read) return fail(400, { asked, problem: read.problem })
    const opened = await store()
    const [list] = await checklistsOf(opened.db, asked.place)
    const change = completed(waysToChange(), event.locals.lang, read.change, list, today())
    const { id } = await beginPetition(opened, { id: crypto.randomUUID(), place: asked.place, ...change }, stampOf(person))
    redirect(303, `/${event.locals.lang}/desk/${id}`)
  },
}
