// The words in which questions are put, as other programs read them. The shapes are contracts: fields are added, never changed.
import type { Artefact } from '../artefact/index.ts'
import { actPhrase, inLanguage, type Locale } from '../wording/index.ts'

/** What `acts --json` prints. */
export function actsJson(artefact: Artefact, lang: Locale) {
  return artefact.vocabulary.acts.map((act) => ({ act: act.id, actor: act.actor, says: actPhrase(artefact, lang, act.id, new Map()).text }))
}

/** What `facts --json` prints. */
export function factsJson(artefact: Artefact, lang: Locale) {
  return artefact.vocabulary.facts.map((fact) => ({
    fact: fact.id,
    asks: inLanguage(fact.asks, lang),
    sensitivity: fact.sensitivity,
    judgement: fact.judge ?? null,
    known: fact.knowers ?? null,
    changeable: fact.changeable,
    answers: fact.answers.map((answer) => ({ answer: answer.id, says: inLanguage(answer.words, lang) })),
  }))
}
