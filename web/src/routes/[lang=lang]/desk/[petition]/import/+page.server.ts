// Lines of a petition from a table: all of them or none, those beyond doubt decided, the others left to the clerk.
import { fail, redirect } from '@sveltejs/kit'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { importLines } from '#lib/server/desk/import-node.ts'
import { postedIn } from '#lib/server/work/posted.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { petition } = await admitted(event, 'lines.enter')
  // WHY: the id is made here, so that the same form sent twice enters each line once
  return { id: petition.id, title: petition.title, isOpen: petition.state === 'filed', upload: crypto.randomUUID() }
}

export const actions: Actions = {
  default: async (event) => {
    const desk = await admitted(event, 'lines.enter')
    spendOrRefuse(event)
    const { lang } = event.locals
    const found = await importLines(desk, lang, await postedIn(event.request), askerOf(event))
    if (found.kind === 'unread') {
      const status = { file: 400, busy: 503, 'too-much': 422 }[found.because]
      return fail(status, { problem: found.because, mistakes: [], refusal: undefined, row: 0 })
    }
    if (found.kind === 'bad') return fail(400, { problem: undefined, mistakes: found.mistakes, refusal: undefined, row: 0 })
    if (found.kind === 'refused') return fail(409, { problem: undefined, mistakes: [], refusal: found.because, row: found.row })
    redirect(303, `/${lang}/desk/${desk.petition.id}/${found.valid < found.entered ? 'doubtful' : 'lines'}`)
  },
}
