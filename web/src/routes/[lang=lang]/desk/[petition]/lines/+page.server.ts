// All lines of a petition, by sheet; signatures taken back, lines decided anew. A name to look for is posted, so that no address has it.
import { fail } from '@sveltejs/kit'
import { plainLetters } from 'evenhand/base'
import { withdrawSigner } from 'evenhand/store'
import { type Locale, say } from 'evenhand/wording'
import { type Admitted, admitted, stampOf } from '#lib/server/desk/guard.ts'
import { shownLines } from '#lib/server/desk/shown-lines.ts'
import { countsOf } from '#lib/server/desk/standing.ts'
import { typed } from '#lib/server/desk/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, petition } = await admitted(event, 'lines.see')
  return {
    id: petition.id,
    title: petition.title,
    lines: await shownLines(store, event.locals.lang, person, petition.id),
    counts: await countsOf(store, petition),
    mayDecide: petition.state === 'filed',
    mayWithdraw: ['filed', 'returned', 'certified'].includes(petition.state) && petition.purged_at === null,
  }
}

export const actions: Actions = {
  find: async (event) => {
    const desk = await admitted(event, 'lines.see')
    const name = typed(await event.request.formData(), 'name')
    return { name, found: await named(desk, event.locals.lang, name), withdrawn: undefined, refusal: undefined }
  },
  withdraw: async (event) => {
    const desk = await admitted(event, 'lines.decide')
    const { store, person, petition } = desk
    const form = await event.request.formData()
    const [own] = await shownLines(store, event.locals.lang, person, petition.id, { id: typed(form, 'line') })
    const outcome = own === undefined ? undefined : await withdrawSigner(store, own.id, stampOf(person))
    if (outcome === undefined || outcome.kind === 'refused')
      return fail(409, { name: '', found: undefined, withdrawn: undefined, refusal: outcome?.because ?? ('not-there' as const) })
    return { name: '', found: undefined, withdrawn: say(event.locals.lang, 'desk.withdrawn', { count: String(outcome.value) }), refusal: undefined }
  },
}

/** The ids of the lines whose name or address has every word of a text. */
async function named({ store, person, petition }: Admitted, lang: Locale, text: string): Promise<readonly string[]> {
  const words = plainLetters(text)
    .split(/\s+/)
    .filter((each) => each !== '')
  const lines = await shownLines(store, lang, person, petition.id)
  return lines.filter((each) => words.every((word) => plainLetters(`${each.name} ${each.address}`).includes(word))).map((each) => each.id)
}
