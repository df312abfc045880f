// Petitions and how they went: the stories of the law documents, and advice that nobody acted on.

import { states } from 'evenhand/procedure'
import { publicPetitions } from 'evenhand/store'
import { placeName } from 'evenhand/wording'
import { storyView, waitingAdvice } from '#lib/petitions/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { ifReached } from '#lib/server/reached-node.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const stories = storiesTold()
  const open = await ifReached(async () => {
    const store = await storeIfThere()
    return store === undefined ? [] : publicPetitions(store.db)
  })
  return {
    isAway: open === undefined,
    open: (open ?? []).map(({ id, title, place, state }) => ({
      id,
      title,
      place: placeName(artefact, place),
      state: states.find((each) => each === state) ?? ('draft' as const),
    })),
    stories: stories
      .map((each) => storyView(artefact, waysToChange(), locals.lang, each, today()))
      .map(({ id, title, stands, otherwise, way }) => ({ id, title, stands, otherwise, way })),
    waiting: waitingAdvice(artefact, locals.lang, stories, today()),
  }
}
