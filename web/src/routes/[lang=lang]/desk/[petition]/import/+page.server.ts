// Lines of a petition from a table: all of them or none, those beyond doubt decided, the others left to the clerk.
import { fail, redirect } from '@sveltejs/kit'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { importLines } from '#lib/server/desk/import-node.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { petition } = await admitted(event, 'lines.enter')
  // WHY made here: the same form sent twice enters each line once
  return { id: petition.id, title: petition.title, isOpen: petition.state === 'filed', upload: crypto.randomUUID() }
}

export const actions: Actions = {
  default: async (event) => {
    const desk = await admitted(event, 'lines.enter')
    spendOrRefuse(event)
    const { lang } = event.locals
    const form = await event.request.formData()
    const [file, upload] = [form.get('file'), typed(form, 'upload')]
    if (!(file instanceof File) || file.size === 0 || !/^[0-9a-f-]{36}$/.test(upload))
      return fail(400, { problem: 'file' as const, mistakes: [], refusal: undefined, row: 0 })
    const found = await importLines(desk, lang, upload, new Uint8Array(await file.arrayBuffer()), askerOf(event))
    if (found.kind === 'unread') return fail(found.because === 'busy' ? 503 : 422, { problem: found.because, mistakes: [], refusal: undefined, row: 0 })
    if (found.kind === 'bad') return fail(400, { problem: undefined, mistakes: found.mistakes, refusal: undefined, row: 0 })
    if (found.kind === 'refused') return fail(409, { problem: undefined, mistakes: [], refusal: found.because, row: found.row })
    redirect(303, `/${lang}/desk/${desk.petition.id}/${found.valid < found.entered ? 'doubtful' : 'lines'}`)
  },
}
