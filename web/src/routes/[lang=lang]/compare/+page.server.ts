// Two of texts, or of places and days, compared. The address holds texts, places, days and an act only.

import type { Artefact } from 'evenhand/artefact'
import { actPhrase, inLanguage, placeName, sentence } from 'evenhand/wording'
import { type ComparedSide, readSide, type SideForm, sideOf } from '#lib/compare/side.ts'
import { madeOrRefuse, spendOrRefuse } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

/** WHY: comparisons are kept, because they take longer than anything else a page asks for, and depend only on the names of texts, places and days. */
const shared = sharing<Made<'compare'>>(60)

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  spendOrRefuse(event)
  const { artefact } = await law()
  const { lang } = locals
  const now = today()
  const act = (url.searchParams.get('act') ?? '').slice(0, 200)
  const badAct = act !== '' && !artefact.vocabulary.acts.some((each) => each.id === act)
  const [first, second] = [readSide(url.searchParams, 'first'), readSide(url.searchParams, 'second')]
  const [before, after] = [sideOf(artefact, lang, first, now), sideOf(artefact, lang, second, now)]
  const form = {
    act,
    badAct,
    sides: [
      { name: 'first' as const, form: shown(artefact, first, before), problems: problemsOf(before) },
      { name: 'second' as const, form: shown(artefact, second, after), problems: problemsOf(after) },
    ],
    // WHY: this is told apart, because one side alone is a form not yet filled in
    half: (before.kind === 'empty') !== (after.kind === 'empty'),
    missing: before.kind === 'empty' ? ('first' as const) : ('second' as const),
    texts: artefact.instruments.map((each) => ({ id: each.id, title: inLanguage(each.title, lang) })).sort((a, b) => a.title.localeCompare(b.title, lang)),
    acts: artefact.vocabulary.acts.map((each) => ({
      id: each.id,
      name: sentence(lang, actPhrase(artefact, lang, each.id, new Map()).text).replace(/\.$/, ''),
    })),
  }
  if (badAct || form.half || before.kind === 'problem' || after.kind === 'problem') locals.status = 400
  if (badAct || before.kind !== 'subject' || after.kind !== 'subject') return { ...form, told: undefined, documents: undefined }
  const asker = askerOf(event)
  const asked = { lang, now, search: url.search }
  const key = JSON.stringify([lang, act, first, second, now])
  const made = madeOrRefuse(event, await shared(key, (signal) => work('compare', asked, { ...asker, signal }), asker.signal))
  return { ...form, told: made?.told, documents: made?.documents }
}

function problemsOf(side: ComparedSide) {
  return side.kind === 'problem' ? side.problems : []
}

/** WHY: it is told by its name, because an id is for programs. */
function shown(artefact: Artefact, form: SideForm, side: ComparedSide): SideForm {
  const isPlace = side.kind === 'subject' && artefact.places.some((each) => each.id === form.place)
  return isPlace ? { ...form, place: placeName(artefact, form.place) } : form
}
