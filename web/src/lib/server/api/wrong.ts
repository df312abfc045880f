// What is wrong with a question, as problem details. INVARIANT: of facts it names neither the fact nor the answer that was given.
import type { Artefact } from 'evenhand/artefact'
import type { Problem } from 'evenhand/decide'
import { inLanguage, type Locale, problemLines, say } from 'evenhand/wording'
import { Refused, type Wrong } from './problem.ts'

const fields = {
  'unknown-place': 'place',
  'ambiguous-place': 'place',
  'unknown-agency': 'agency',
  'unclear-agency': 'agency',
  'agency-elsewhere': 'agency',
  'unknown-act': 'act',
  'unknown-actor': 'actor',
  'not-a-day': 'day',
  'unknown-fact': 'facts',
  'unknown-answer': 'facts',
  impossible: 'facts',
} as const satisfies Record<Problem['code'], string>

/** The refusal of a question that means nothing. */
export function refusal(artefact: Artefact, lang: Locale, problems: readonly Problem[], prefix = ''): Refused {
  const list = problems.map((each) => wrong(artefact, lang, each, prefix))
  return new Refused(422, list.map((each) => each.message).join('; '), list)
}

function wrong(artefact: Artefact, lang: Locale, problem: Problem, prefix: string): Wrong {
  const { code } = problem
  const at = `/${prefix === '' ? fields[code] : prefix}`
  if (code === 'impossible') {
    const givens = artefact.vocabulary.givens.filter((each) => problem.givens.includes(each.id)).map((each) => inLanguage(each.words, lang))
    return { code, at, message: [say(lang, 'problem.facts.impossible'), ...givens].join('; '), nearest: [] }
  }
  const nearest = 'nearest' in problem ? [...problem.nearest] : []
  const message =
    code === 'unknown-fact' || code === 'unknown-answer' ? say(lang, `problem.facts.${code}`) : problemLines(artefact, lang, problem, {}).join('; ')
  return { code, at, message, nearest }
}
