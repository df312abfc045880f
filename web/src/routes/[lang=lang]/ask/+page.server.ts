// The interview without script: each step is a posted form, answered and forgotten.
import type { Artefact } from 'evenhand/artefact'
import type { Language } from 'evenhand/wording'
import { allActs, type Choice } from '#lib/ask/acts.ts'
import { finder } from '#lib/ask/find.ts'
import { type AskForm, empty, readForm } from '#lib/ask/form.ts'
import { linked } from '#lib/ask/mend.ts'
import { stepFor, type View } from '#lib/ask/view.ts'
import { wordsIn } from '#lib/ask/words.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link carries the place, the agency, the act and the day, never an answer. */
export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
  const { artefact } = await law()
  const given = (name: string): string | undefined => url.searchParams.get(name)?.slice(0, 200) || undefined
  const form = { ...empty, place: given('place'), agency: given('agency'), act: given('act'), day: given('on') }
  const page = await pageFor(artefact, locals.lang, linked(artefact, form))
  // WHY not of data: the script of the page would take it for a failure and tell nothing
  locals.wrong = page.view.problem !== '' && !isDataRequest
  return page
}

export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    const { artefact } = await law()
    // WHY: a browser keeps no copy of a page that holds a situation
    setHeaders({ 'cache-control': 'no-store' })
    const page = await pageFor(artefact, locals.lang, readForm(await request.formData()))
    locals.wrong = page.view.problem !== ''
    return page
  },
}

interface Page {
  readonly asked: AskForm
  readonly view: View
  readonly found: readonly Choice[] | undefined
}

async function pageFor(artefact: Artefact, lang: Language, form: AskForm): Promise<Page> {
  const { asked, view } = stepFor(artefact, lang, form, today())
  const words = view.step === 'act' ? asked.words?.trim() : undefined
  if (view.step !== 'act' || words === undefined || words === '') return { asked, view, found: undefined }
  return { asked, view, found: finder(await wordsIn(lang), allActs(view))(words) }
}
