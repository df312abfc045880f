// Two texts, places or days beside each other: what differs in meaning, in words.
import type { Artefact } from 'evenhand/artefact'
import { difference, type Subject } from 'evenhand/compare'
import { type DifferenceText, differenceText, type Locale } from 'evenhand/wording'

/** The difference between two subjects, on one act if it is not empty. */
export function compared(artefact: Artefact, lang: Locale, before: Subject, after: Subject, act: string): DifferenceText {
  return differenceText(artefact, lang, difference(before, after, act === '' ? [] : [act]))
}
