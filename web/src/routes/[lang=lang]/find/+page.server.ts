// What is happening? Situations found by a person's own words, with the answers of a place where one is said; and what lies outside.
import { redirect } from '@sveltejs/kit'
import { topicFinder } from 'evenhand/beyond'
import { placesNamed } from 'evenhand/decide'
import { situationFinder } from 'evenhand/situations'
import { inLanguage, type Locale, placeName, say, sentence } from 'evenhand/wording'
import { listedTopic } from '#lib/beyond/view.ts'
import { placeAddress } from '#lib/places.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import { listedSituations } from '#lib/situations/listed.ts'
import { townView } from '#lib/situations/view.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

/** How many are shown. */
const most = 8

interface Typed {
  readonly words: string
  readonly place: string
}

export const load: PageServerLoad = async (event) => {
  spendOrRefuse(event)
  return { leave: true, ...(await found(event.locals.lang, { words: '', place: '' })) }
}

// WHY: it is posted, so that what happens to somebody stands in no address
export const actions: Actions = {
  default: async ({ request, locals, setHeaders }) => {
    // WHY: a browser keeps no copy of a page that holds a situation
    setHeaders({ 'cache-control': 'no-store' })
    const data = await request.formData()
    const text = (name: string): string => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim().slice(0, 200) : ''
    }
    const shown = await found(locals.lang, { words: text('words'), place: text('place') })
    // WHY: who names a town and nothing else wants its page
    if (shown.words === '' && shown.place !== '') redirect(303, shown.base)
    return shown
  },
}

async function found(lang: Locale, { words, place: named }: Typed) {
  const { artefact } = await law()
  const meant = named === '' ? [] : placesNamed(artefact, named)
  // WHY: the first of several is not taken, because a name or a ZIP code of two towns is a question, and the answers may differ
  const place = meant.length === 1 ? meant[0] : undefined
  const read = allSituations()
  const situations = words === '' ? read.situations : situationFinder(read.situations, lang)(words).slice(0, most)
  const answered = place === undefined ? undefined : townView(artefact, lang, { ...read, situations }, { place: place.id, day: today(), reader: 'person' })
  const rows = answered === undefined ? [] : [...answered.groups.flatMap((each) => each.rows), ...answered.silent]
  return {
    words,
    place: place === undefined ? '' : place.id,
    typed: named,
    name: place === undefined ? '' : placeName(artefact, place.id),
    base: place === undefined ? '' : placeAddress(lang, place.id),
    choices: place === undefined ? meant.map((each) => ({ id: each.id, name: placeName(artefact, each.id) })) : [],
    problem: named !== '' && meant.length === 0 ? sentence(lang, say(lang, 'problem.unknown-place', { name: named })) : '',
    rows: situations.flatMap((each) => rows.find((row) => row.id === each.id) ?? []),
    groups: words === '' && place === undefined ? listedSituations(read, lang) : [],
    found: situations.map((each) => ({ id: each.id, what: inLanguage(each.person, lang) })),
    topics: words === '' ? [] : topicFinder(topicsBeyond(), lang)(words).map((each) => listedTopic(lang, each)),
  }
}
