// A desk's guide: at most two questions, then the rule. WHY: choices may stand in the address, because each is a word of the guide, and nothing in it was typed but the place.
import { error } from '@sveltejs/kit'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { guideView } from '#lib/situations/guide.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const read = allSituations()
  const guide = read.guides.find((each) => each.id === params.guide)
  if (guide === undefined) error(404)
  const given = (name: string): string | null => url.searchParams.get(name)?.slice(0, 200) ?? null
  const asked = { place: given('place'), agency: given('agency'), choice: given }
  const view = guideView(artefact, locals.lang, read, guide, asked, today())
  if (view.problem !== '') locals.status = 400
  return { view }
}
