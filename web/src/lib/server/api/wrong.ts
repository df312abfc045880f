// What is wrong with a question, as problem details. INVARIANT: of facts it names neither the fact nor the answer that was given.
import type { Artefact } from 'evenhand/artefact'
import type { Problem } from 'evenhand/decide'
import { inLanguage, type Locale, problemLines } from 'evenhand/wording'
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

const aboutFacts = {
  'unknown-fact': { en: 'a fact has a name that is not known', es: 'un hecho tiene un nombre que no se conoce' },
  'unknown-answer': { en: 'a fact has an answer that it cannot have', es: 'un hecho tiene una respuesta que no puede tener' },
  impossible: { en: 'the facts cannot all be true', es: 'los hechos no pueden ser ciertos a la vez' },
} as const satisfies Record<string, Record<Locale, string>>

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
    return { code, at, message: [aboutFacts[code][lang], ...givens].join('; '), nearest: [] }
  }
  const nearest = 'nearest' in problem ? [...problem.nearest] : []
  const message = code === 'unknown-fact' || code === 'unknown-answer' ? aboutFacts[code][lang] : problemLines(artefact, lang, problem, {}).join('; ')
  return { code, at, message, nearest }
}
