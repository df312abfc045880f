// Two texts, places or days beside each other: what differs in meaning, in words.
import type { Artefact } from 'evenhand/artefact'
import { difference, type Subject } from 'evenhand/compare'
import { type DifferenceText, differenceText, type Language } from 'evenhand/wording'

/** WHY kept: a comparison takes longer than anything else a page asks for; the names of texts, places and days are all it depends on. */
const kept = new Map<string, DifferenceText>()
const most = 60

/** The difference between two subjects, on one act if it is not empty. `key` names both and the day. */
export function compared(artefact: Artefact, lang: Language, before: Subject, after: Subject, act: string, key: string): DifferenceText {
  const name = `${lang} ${act} ${key}`
  const known = kept.get(name)
  if (known !== undefined) return known
  const told = differenceText(artefact, lang, difference(before, after, act === '' ? [] : [act]))
  const [oldest] = kept.keys()
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
  kept.set(name, told)
  return told
}
