// The situations that there are maps of; with an act, where it may be done on a day, for lawyers. The address holds the act and the day.

import { redirect } from '@sveltejs/kit'
import { actPhrase, problemLines, sentence } from 'evenhand/wording'
import { dayOfStop } from '#lib/map/view.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { listedSituations } from '#lib/situations/listed.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

const shared = sharing<Made<'map'>>(100)

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const value = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 200)
  const read = allSituations()
  const chosen = read.situations.find((each) => each.id === value('situation'))
  const on = value('on')
  // WHY: today is left out, so that the address says the same tomorrow, of the day that it is then
  if (chosen !== undefined) redirect(303, `/${lang}/map/${chosen.id}${on === '' || on === today() ? '' : `?${new URLSearchParams({ on })}`}`)
  if (!['act', 'day', 'stop'].some((each) => url.searchParams.has(each)))
    return { kind: 'situations' as const, groups: listedSituations(read, lang), day: today() }
  const act = value('act') || 'give-access'
  const stop = dayOfStop(artefact, act, value('stop'))
  // WHY: the visitor is led on, because an address names its day, so that it says the same to whoever gets it
  if (stop !== undefined) redirect(303, `/${lang}/map?${new URLSearchParams({ act, day: stop })}`)
  const day = value('day') || today()
  const acts = artefact.vocabulary.acts.map((each) => ({
    id: each.id,
    name: sentence(lang, actPhrase(artefact, lang, each.id, new Map()).text).replace(/\.$/, ''),
  }))
  const asker = askerOf(event)
  const asked = { lang, act, day }
  const made = await shared(JSON.stringify(asked), (signal) => work('map', asked, { ...asker, signal }), asker.signal)
  const view = madeOrRefuse(event, made)
  if (!('problems' in view)) return { kind: 'act' as const, act, day, acts, view, wrong: undefined }
  locals.status = 400
  const field = view.problems[0]?.code === 'not-a-day' ? ('day' as const) : ('act' as const)
  return {
    kind: 'act' as const,
    act,
    day,
    acts,
    view: undefined,
    wrong: { field, text: view.problems.flatMap((each) => problemLines(artefact, lang, each, {})).join(' ') },
  }
}
