// Two of texts, or of places and days, compared. The address holds texts, places, days and an act only.
import { actPhrase, inLanguage, sentence } from 'evenhand/wording'
import { readSide, type Side, sideOf } from '#lib/compare/side.ts'
import { compared } from '#lib/compare/view.ts'
import { differenceOf } from '#lib/server/documents-node.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
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
      { name: 'first' as const, form: first, problem: problemOf(before) },
      { name: 'second' as const, form: second, problem: problemOf(after) },
    ],
    // WHY half: one side alone is a form not yet filled in
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
  const told = compared(artefact, lang, before.subject, after.subject, act, `${before.key} ${after.key} ${now}`)
  const texts = first.text !== '' && second.text !== '' && first.text !== second.text
  return { ...form, told, documents: texts ? differenceOf(first.text, second.text) : undefined }
}

function problemOf(side: Side) {
  return side.kind === 'problem' ? { field: side.field, text: side.text } : undefined
}
