// Petitions and how they went: the stories of the law documents, and advice that nobody acted on.

import { storyView, waitingAdvice } from '#lib/petitions/view.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { artefact } = await law()
  const stories = storiesTold()
  return {
    stories: stories.map((each) => storyView(artefact, waysToChange(), locals.lang, each)).map(({ id, title, state, way }) => ({ id, title, state, way })),
    waiting: waitingAdvice(artefact, locals.lang, stories, today()),
  }
}
