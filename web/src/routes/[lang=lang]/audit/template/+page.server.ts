// What to record in a place: the address holds the place, the kind of agency and the day.
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { keptTemplate } from '#lib/server/template-node.ts'
import { agencyChoices, templateAsked, templateAt, templateView, templateWrong } from '#lib/template/view.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const asked = templateAsked(url.searchParams)
  const found = templateAt(artefact, asked, today())
  const form = { asked, agencies: agencyChoices(artefact, lang), today: today() }
  if (found === undefined) return { ...form, wrong: [], place: undefined, view: undefined, query: '' }
  if ('problems' in found) {
    locals.status = 400
    return { ...form, wrong: templateWrong(artefact, lang, found.problems), place: undefined, view: undefined, query: '' }
  }
  const { situated } = found
  const template = keptTemplate(situated)
  // WHY: the day is named, because whoever takes a file later is to have that of the same rules
  const query = `?${new URLSearchParams({ place: situated.place.id, agency: situated.agency, on: situated.day }).toString()}`
  return { ...form, wrong: [], place: situated.place.name, view: template === undefined ? undefined : templateView(artefact, lang, template), query }
}
