// The interview without script: each step is a posted form, answered and forgotten.
import { empty, readForm } from '#lib/ask/form.ts'
import { viewOf } from '#lib/ask/view.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { artefact } = await law()
  const place = url.searchParams.get('place') ?? undefined
  const form = place === undefined ? empty : { ...empty, place: place.slice(0, 200) }
  return { asked: form, view: viewOf(artefact, locals.lang, form, today()) }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { artefact } = await law()
    const asked = readForm(await request.formData())
    return { asked, view: viewOf(artefact, locals.lang, asked, today()) }
  },
}
