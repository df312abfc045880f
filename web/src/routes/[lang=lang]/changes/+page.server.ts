// What changed in a place, by topic. The address holds the place and the topic.

import { daysOfChange } from 'evenhand/situations'
import { problemLines } from 'evenhand/wording'
import { changesView } from '#lib/changes/view.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law, states } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { topics } from '#lib/topics.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const place = (url.searchParams.get('place') ?? '').trim().slice(0, 200)
  const asked = url.searchParams.get('topic') ?? 'telling'
  const topic = topics.find((each) => each.id === asked)
  const [first = ''] = await states()
  const days = daysOfChange(artefact, first, 'municipal')
  const form = { days, place, topic: topic?.id ?? 'telling', topics: topics.map((each) => each.id), today: today(), badTopic: topic === undefined }
  if (topic === undefined) locals.status = 400
  if (place === '' || topic === undefined) return { ...form, problem: '', view: undefined }
  const view = changesView(artefact, lang, place, topic, form.today)
  if (!('problems' in view)) return { ...form, place: view.place, problem: '', view }
  locals.status = 400
  return { ...form, problem: view.problems.flatMap((each) => problemLines(artefact, lang, each, {})).join(' '), view: undefined }
}
