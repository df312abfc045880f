// Two texts, places or days beside each other: what differs in meaning, in words.
import type { Artefact } from 'evenhand/artefact'
import { difference, type Subject } from 'evenhand/compare'
import { type DifferenceText, differenceText, type Language } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'

/** WHY kept: a comparison takes longer than anything else a page asks for; the names of texts, places and days are all it depends on. */
const kept = keeper<DifferenceText>(60)

/** The difference between two subjects, on one act if it is not empty. `key` names both and the day. */
export function compared(artefact: Artefact, lang: Language, before: Subject, after: Subject, act: string, key: string): DifferenceText {
  return kept(`${lang} ${act} ${key}`, () => differenceText(artefact, lang, difference(before, after, act === '' ? [] : [act])))
}
