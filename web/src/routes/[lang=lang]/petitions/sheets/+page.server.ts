// Petition sheets: the form, and what there is to look at in the wording. What is typed comes by POST and is kept nowhere.
import { type Trapped, trapsIn } from 'evenhand/procedure'
import { type Locale, trapText } from 'evenhand/wording'
import { readTypedSheets, type SheetsRead, typedIn } from '#lib/petitions/sheets.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ asked: (url.searchParams.get('place') ?? '').slice(0, 100) })

export const actions: Actions = {
  default: async (event) => {
    const { locals, request } = event
    spendOrRefuse(event)
    const { artefact } = await law()
    const read = readTypedSheets(artefact, locals.lang, typedIn(await request.formData()))
    if (read.wrong.length > 0) locals.status = 400
    return shown(locals.lang, read)
  },
}

function shown(lang: Locale, { typed, wrong }: SheetsRead) {
  const found: readonly Trapped[] = typed.text === '' ? [] : trapsIn(typed.text)
  return { typed, wrong, looked: typed.text !== '', traps: found.map((each) => ({ trap: each.trap, text: trapText(lang, each) })) }
}
