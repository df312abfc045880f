// What became of a claim about the law, in sentences.

import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import type { CheckedClaim, ShownSituation } from '../claim/index.ts'
import { headline } from './answer.ts'
import { situationClauses } from './clause.ts'
import { andList, inLanguage, type Locale, sentence } from './locale.ts'
import { normSentence } from './norm.ts'
import { say } from './say.ts'

/** The sentences, the outcome first; then the answer of the law, and the situations that show it. */
export function claimLines(artefact: Artefact, lang: Locale, { is, claimed, answer, openBecause, against, inLine }: CheckedClaim): readonly string[] {
  const verdict = say(lang, `verdict.${claimed}`)
  const turning = answer.turnsOn.flatMap(({ fact }) => inLanguage(artefact.vocabulary.facts.find((each) => each.id === fact)?.asks, lang))
  return [
    say(lang, `claim.${is}`, { verdict }),
    headline(artefact, lang, answer),
    ...(openBecause.includes('facts') ? [say(lang, 'claim.open.facts')] : []),
    ...(openBecause.includes('law') ? [say(lang, openBecause.includes('facts') ? 'claim.open.somewhere' : 'claim.open.law')] : []),
    ...(turning.length === 0 ? [] : [say(lang, 'claim.turns', { facts: turning.join(' ') })]),
    ...(against === null || is === 'right' ? [] : [shownLine(artefact, lang, against, 'claim.against')]),
    ...(inLine === null || is === 'right' ? [] : [shownLine(artefact, lang, inLine, 'claim.in-line')]),
  ]
}

/** The rules that decide in a situation, in sentences. */
export function shownRules(
  artefact: Artefact,
  lang: Locale,
  act: string,
  { because }: ShownSituation,
): readonly { readonly norm: string; readonly says: string }[] {
  return because.flatMap((id) => {
    const norm = withId(artefact.norms, id)
    return norm === undefined ? [] : [{ norm: id, says: normSentence(artefact, lang, norm, act) }]
  })
}

/** One situation in a sentence: what is known of it, and what the law says then. */
function shownLine(artefact: Artefact, lang: Locale, { situation, verdict }: ShownSituation, key: 'claim.against' | 'claim.in-line'): string {
  const clauses = situationClauses(artefact, lang, situation)
  const then = say(lang, `verdict.${verdict}`)
  return sentence(
    lang,
    clauses.length === 0 ? say(lang, `${key}.always`, { verdict: then }) : say(lang, key, { situation: andList(lang, clauses), verdict: then }),
  )
}
