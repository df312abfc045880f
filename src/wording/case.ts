// A worked case in words: what happened, and what the answer has to be on which days.

import type { Artefact } from '../artefact/index.ts'
import { grouped } from '../base/index.ts'
import type { Case, Expectation } from '../rules/index.ts'
import { verdictText } from './compare.ts'
import { andList, dayIn, inLanguage, type Locale, sentence } from './locale.ts'
import { actorPhrase, actPhrase, modalityOf } from './norm.ts'
import { placeName } from './place.ts'
import { say } from './say.ts'

export interface CaseText {
  readonly id: string
  readonly tells: string
  readonly place: string
  /** One line for each answer, with the days on which it is expected. */
  readonly expected: readonly string[]
  readonly cites: readonly string[]
}

/** A case and some of its expectations. */
export function caseText(
  lexicon: Pick<Artefact, 'vocabulary' | 'definitions' | 'norms' | 'places'>,
  language: Locale,
  { id, tells, place, actor, act, situation, cites }: Case,
  expectations: readonly Expectation[],
): CaseText {
  const fixed = new Map(Object.entries(situation).map(([fact, answer]) => [fact, [answer]]))
  const done = actPhrase(lexicon, language, act, fixed).text
  const answer = (each: Expectation): string => {
    if (each.kind === 'open') return say(language, 'verdict.open')
    const asks = lexicon.norms.some((norm) => modalityOf(norm) === 'must' && each.because.includes(norm.id)) ? 'must' : 'may'
    const says = verdictText(language, each.verdict, actorPhrase(lexicon, language, actor), done, asks)
    const duties = each.duties.map((duty) => actPhrase(lexicon, language, duty, fixed).text)
    return duties.length === 0 ? says : `${says}; ${say(language, 'compare.duty', { acts: andList(language, duties) })}`
  }
  const expected = [...grouped(expectations, answer)].map(([text, own]) => {
    const days = andList(
      language,
      own.map((each) => dayIn(language, each.day)),
    )
    return sentence(language, say(language, 'case.expected', { days, answer: text }))
  })
  return { id, tells: sentence(language, inLanguage(tells, language)), place: placeName(lexicon, place), expected, cites }
}
