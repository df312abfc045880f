// What changed in a place, by topic. The address holds the place and the topic.

import { placeName, problemLines } from 'evenhand/wording'
import { daysOf, ownDays } from '#lib/changes/days.ts'
import { changesView } from '#lib/changes/view.ts'
import { changedDays } from '#lib/server/changed-days-node.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law, states } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { listedSituations } from '#lib/situations/listed.ts'
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
  const days = await changedDays(event)
  const byState = (await states()).map((each) => ({ id: each, name: placeName(artefact, each), days: daysOf(lang, days, each) }))
  const form = {
    byState: byState.filter((each) => each.days.length > 0),
    own: ownDays(artefact, lang, days),
    place,
    topic: topic?.id ?? 'telling',
    topics: topics.map((each) => each.id),
    today: today(),
    badTopic: topic === undefined,
  }
  if (topic === undefined) locals.status = 400
  if (place === '' || topic === undefined) return { ...form, problem: '', view: undefined, histories: undefined }
  const view = changesView(artefact, lang, place, topic, form.today)
  if (!('problems' in view)) {
    const [, state, town] = view.place.split('/')
    const base = state === undefined || town === undefined || view.place.split('/').length > 3 ? undefined : `/${lang}/${state}/${town}`
    const histories = base === undefined ? undefined : { base, groups: listedSituations(allSituations(), lang), days: daysOf(lang, days, view.place) }
    return { ...form, place: view.place, problem: '', view, histories }
  }
  locals.status = 400
  return { ...form, problem: view.problems.flatMap((each) => problemLines(artefact, lang, each, {})).join(' '), view: undefined, histories: undefined }
}
