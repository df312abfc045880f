// A norm as the sentence a person would say: An officer must not require a passenger to show identification, unless …
import type { Condition, Modality, Norm } from '../rules/index.ts'
import { clause, type Lexicon, nounsFor } from './clause.ts'
import { andList, inLanguage, type Language, orList, sentence } from './language.ts'

const modals: Readonly<Record<Language, Readonly<Record<Modality, string>>>> = {
  en: { must: 'must', should: 'should', may: 'may', 'should not': 'should not', 'must not': 'must not' },
  es: { must: 'debe', should: 'debería', may: 'puede', 'should not': 'no debería', 'must not': 'no debe' },
}

const joints = {
  en: { when: 'when', unless: 'unless', or: 'or', also: 'and then must', whether: 'it is unsettled whether' },
  es: { when: 'cuando', unless: 'salvo si', or: 'o', also: 'y entonces debe', whether: 'no está resuelto si' },
} as const satisfies Record<Language, Record<string, string>>

/** `must not`, `no debe`. */
export function modalWord(language: Language, modality: Modality): string {
  return modals[language][modality]
}

/** The whole norm in one sentence; about one of its acts only, where `act` is given. */
export function normSentence(lexicon: Lexicon, language: Language, norm: Norm, act?: string): string {
  const words = joints[language]
  const acts = act === undefined ? norm.acts : [act]
  const fixed = fixedBy(norm.when)
  const phrases = acts.map((each) => actPhrase(lexicon, language, each, fixed))
  const used = new Set(phrases.flatMap((each) => each.used))
  const actors = orList(
    language,
    norm.actors.map((each) => actorPhrase(lexicon, language, each)),
  )
  const modal = norm.modality === 'unsettled' ? modals[language][norm.asksWhether] : modals[language][norm.modality]
  const start = norm.modality === 'unsettled' ? `${words.whether} ` : ''
  // WHY: who must do two things must do both; who may, or must not, is told so of each
  const joined = norm.modality === 'must' || norm.modality === 'should' ? andList : orList
  const when = clause(lexicon, language, without(norm.when, used))
  const exceptions = norm.unless.map((each) => `${words.unless} ${clause(lexicon, language, each.condition)}`)
  const duties = andList(
    language,
    norm.duties.map((each) => actPhrase(lexicon, language, each, fixed).text),
  )
  const parts = [
    `${start}${actors} ${modal} ${joined(
      language,
      phrases.map((each) => each.text),
    )}`,
    ...(when === '' ? [] : [` ${words.when} ${when}`]),
    ...(exceptions.length === 0 ? [] : [`, ${exceptions.join(`, ${words.or} `)}`]),
    ...(duties === '' ? [] : [`, ${words.also} ${duties}`]),
  ]
  return sentence(language, parts.join(''))
}

/** An actor as a noun phrase. */
export function actorPhrase({ vocabulary }: Lexicon, language: Language, actor: string): string {
  const found = vocabulary.actors.find((each) => each.id === actor)
  return found === undefined ? actor : inLanguage(found.words, language)
}

/** An act as an infinitive phrase, its slots filled from the answers that are fixed; `used` names the facts that filled one. */
export function actPhrase(
  { vocabulary }: Lexicon,
  language: Language,
  act: string,
  fixed: ReadonlyMap<string, readonly string[]>,
): { readonly text: string; readonly used: readonly string[] } {
  const found = vocabulary.acts.find((each) => each.id === act)
  const used: string[] = []
  const text = inLanguage(found?.words, language).replace(/\{([^}]*)\}/g, (_, name: string) => {
    const fact = vocabulary.facts.find((each) => each.id === name)
    if (fact === undefined) return name
    const answers = fixed.get(name)
    if (answers === undefined) return inLanguage(fact.otherwise, language)
    used.push(name)
    return nounsFor(fact, language, answers)
  })
  return { text: found === undefined ? act : text, used }
}

/** The answers that a condition fixes outright: tests that it makes of every situation. */
function fixedBy(condition: Condition): ReadonlyMap<string, readonly string[]> {
  const parts = condition.kind === 'all' ? condition.of : [condition]
  return new Map(parts.flatMap((part) => (part.kind === 'is' ? [[part.fact, part.answers]] : [])))
}

/** The condition without the tests that the act's own words already told. */
function without(condition: Condition, told: ReadonlySet<string>): Condition {
  const parts = condition.kind === 'all' ? condition.of : [condition]
  return { kind: 'all', of: parts.filter((part) => part.kind !== 'is' || !told.has(part.fact)) }
}
