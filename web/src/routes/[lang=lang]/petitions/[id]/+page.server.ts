// One story: what happened, with sources, and the texts that came of it, kept apart.
import { error } from '@sveltejs/kit'
import { storyView } from '#lib/petitions/view.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const story = storiesTold().find((each) => each.id === params.id)
  if (story === undefined) error(404)
  const { artefact } = await law()
  return { story: storyView(artefact, waysToChange(), locals.lang, story) }
}
