// One question outside the collection.
import { error } from '@sveltejs/kit'
import { topicView } from '#lib/beyond/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  spendOrRefuse(event)
  const topic = topicsBeyond().find((each) => each.id === params.topic)
  if (topic === undefined) error(404)
  return { topic: topicView((await law()).artefact, locals.lang, topic) }
}
