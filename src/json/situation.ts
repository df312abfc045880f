// Situations as other programs read them. The shape is a contract: fields are added, never changed.
import type { Artefact } from '../artefact/index.ts'
import type { NamedSituation, Reader, SituationAnswer } from '../situations/index.ts'
import { inLanguage, type Locale, situationText } from '../wording/index.ts'

/** A situation without an answer: what it is called, and which question it asks. */
export function situationJson(lang: Locale, { id, group, act, actor, facts, name, person, officer, words }: NamedSituation) {
  return {
    id,
    group,
    name: inLanguage(name, lang),
    person: inLanguage(person, lang),
    officer: inLanguage(officer, lang),
    words: inLanguage(words, lang).split(' '),
    act,
    actor: actor ?? null,
    facts,
  }
}

/** The same with its answer somewhere on a day, told to a reader. */
export function situationAnswerJson(artefact: Artefact, lang: Locale, reader: Reader, answered: SituationAnswer) {
  const { verdict, ...text } = situationText(artefact, lang, reader, answered)
  const { place, day, agency } = answered.answer
  return { ...situationJson(lang, answered.situation), place, day, agency, reader, verdict: verdict === 'open' ? null : verdict, ...text }
}
