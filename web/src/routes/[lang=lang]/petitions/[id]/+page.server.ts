// One petition in the open: a story of the law documents, or one at the desk whose page was opened to the public.

import { error } from '@sveltejs/kit'
import { isId, publicView } from 'evenhand/store'
import { openPetition } from '#lib/petitions/open.ts'
import { storyView } from '#lib/petitions/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { reached } from '#lib/server/reached-node.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const story = storiesTold().find((each) => each.id === params.id)
  if (story !== undefined) return { story: storyView(artefact, waysToChange(), locals.lang, story, today()), petition: undefined }
  if (!isId(params.id)) error(404)
  const view = await reached(async () => {
    const store = await storeIfThere()
    return store === undefined ? undefined : publicView(store.db, params.id)
  })
  if (view === undefined) error(404)
  return { story: undefined, petition: openPetition(artefact, waysToChange(), locals.lang, view, today()) }
}
