// The questions outside the collection.

import { listedTopic } from '#lib/beyond/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  spendOrRefuse(event)
  return { topics: topicsBeyond().map((each) => listedTopic(event.locals.lang, each)) }
}
