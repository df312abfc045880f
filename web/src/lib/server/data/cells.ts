// Cells that take more than a field of a rule.
import type { Artefact } from 'evenhand/artefact'
import { factsOf, type Norm } from 'evenhand/rules'
import { type Locale, normSentence } from 'evenhand/wording'

/** A rule as one sentence or more, on one line. */
export function normText(artefact: Artefact, lang: Locale, norm: Norm): string {
  return normSentence(artefact, lang, norm).replace(/\s+/g, ' ')
}

/** The facts that a rule's conditions name, each once. */
export function conditionsOf({ when, unless }: Norm): readonly string[] {
  return [...new Set([when, ...unless.map((each) => each.condition)].flatMap((each) => [...factsOf(each)]))].sort()
}
