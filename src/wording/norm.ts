// A norm as a person would say it: An officer must not require a passenger to show identification. This does not apply if …
import type { Condition, Eraser, Limit, Modality, Norm } from '../rules/index.ts'
import { clause, type Lexicon, listed, nounsFor } from './clause.ts'
import { andList, inLanguage, type Locale, norList, orList, sentence } from './locale.ts'
import { say } from './say.ts'

/** What a norm says; of an open question, what it asks about. */
export function modalityOf({ modality, asksWhether }: Pick<Norm, 'modality' | 'asksWhether'>): Modality {
  return modality === 'unsettled' ? asksWhether : modality
}

/** `must not`, `no debe`. */
export function modalWord(language: Locale, modality: Modality): string {
  return say(language, `modal.${modality}`)
}

/** The whole norm: a sentence, one for its exceptions, one for its duties; about one of its acts only, where `act` is given. */
export function normSentence(lexicon: Lexicon, language: Locale, norm: Norm, act?: string): string {
  const acts = act === undefined ? norm.acts : [act]
  const fixed = fixedBy(norm.when)
  const phrases = acts.map((each) => actPhrase(lexicon, language, each, fixed))
  const used = new Set(phrases.flatMap((each) => each.used))
  const actors = orList(
    language,
    norm.actors.map((each) => actorPhrase(lexicon, language, each)),
  )
  const modal = modalWord(language, modalityOf(norm))
  const start = norm.modality === 'unsettled' ? `${say(language, 'joint.whether')} ` : ''
  const joined = actJoiner(norm.modality)
  const done = joined(
    language,
    phrases.map((each) => each.text),
  )
  const exceptions = exceptionsText(lexicon, language, norm)
  const duties = andList(
    language,
    norm.duties.map((each) => actPhrase(lexicon, language, each, fixed).text),
  )
  const rule = `${start}${actors} ${modal} ${done}`
  const sentences = [
    `${rule}${whenText(lexicon, language, without(norm.when, used), rule)}`,
    ...(exceptions === '' ? [] : [`${say(language, 'joint.except')} ${exceptions}`]),
    ...(duties === '' ? [] : [`${say(language, 'joint.also')} ${duties}`]),
  ]
  return sentences.map((each) => sentence(language, each)).join(' ')
}

/** Of more words than this a sentence is hard to follow: its condition is then set out after a colon. */
const mostWords = 25

/** Who must do two things must do both; who may, or must not, is told so of each. */
function actJoiner(modality: Norm['modality']): (language: Locale, items: readonly string[]) => string {
  switch (modality) {
    case 'must':
    case 'should':
      return andList
    case 'must not':
    case 'should not':
      return norList
    case 'may':
    case 'unsettled':
      return orList
  }
}

/** When the norm applies, as the end of the sentence that begins with the rule. */
function whenText(lexicon: Lexicon, language: Locale, when: Condition, rule: string): string {
  const short = clause(lexicon, language, when)
  if (short === '') return ''
  const long = `${rule} ${short}`.split(' ').length > mostWords
  return ` ${say(language, 'joint.when')} ${listed(lexicon, language, when, long)}`
}

/** What takes a situation out of the norm, as the end of `this does not apply if …`. */
function exceptionsText(lexicon: Lexicon, language: Locale, { unless }: Norm): string {
  const [first, second, third] = unless.map((each) => each.condition)
  if (first === undefined) return ''
  if (second === undefined) return listed(lexicon, language, first)
  if (third !== undefined) return listed(lexicon, language, { kind: 'any', of: unless.map((each) => each.condition) })
  return `${clause(lexicon, language, first)}, ${say(language, 'joint.or-if')} ${clause(lexicon, language, second)}`
}

/** What an eraser does: bans of lower texts do not hold where somebody would … and …. */
export function eraserSentence(lexicon: Lexicon, language: Locale, { acts, when }: Pick<Eraser, 'acts' | 'when'>): string {
  const done = orList(
    language,
    acts.map((act) => actPhrase(lexicon, language, act, new Map()).text),
  )
  return sentence(language, say(language, 'eraser.says', { acts: done, when: clause(lexicon, language, when) }))
}

/** What a floor or a ceiling asks of lower texts. */
export function limitSentence(lexicon: Lexicon, language: Locale, { limit, upper, lowers, acts, when }: Limit): string {
  const condition = clause(lexicon, language, when)
  const filled = {
    upper: say(language, `kind.${upper}`),
    lowers: andList(
      language,
      lowers.map((each) => say(language, `kind.${each}`)),
    ),
    acts: orList(
      language,
      acts.map((act) => actPhrase(lexicon, language, act, new Map()).text),
    ),
    when: condition === '' ? '' : ` ${say(language, 'joint.when')} ${condition}`,
  }
  return say(language, limit === 'floor' ? 'limit.floor' : 'limit.ceiling', filled)
}

/** An actor as a noun phrase. */
export function actorPhrase({ vocabulary }: Lexicon, language: Locale, actor: string): string {
  const found = vocabulary.actors.find((each) => each.id === actor)
  return found === undefined ? actor : inLanguage(found.words, language)
}

/** An act as an infinitive phrase, its slots filled from the answers that are fixed; `used` names the facts that filled one. */
export function actPhrase(
  { vocabulary }: Lexicon,
  language: Locale,
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
