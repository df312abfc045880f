// Conditions as clauses of a sentence.
import type { Condition, Definition, Fact, Vocabulary } from '../rules/index.ts'
import { andList, inLanguage, type Locale, norList, orList } from './locale.ts'
import { say } from './say.ts'

/** What sentences are made from. An artefact is one. */
export interface Lexicon {
  readonly vocabulary: Vocabulary
  readonly definitions: readonly Definition[]
}

/** A condition as a clause, `the person is a passenger`; denied where `holds` is false. Empty for the condition that always holds. */
export function clause(lexicon: Lexicon, language: Locale, condition: Condition, holds = true): string {
  switch (condition.kind) {
    case 'not':
      return clause(lexicon, language, condition.of, !holds)
    case 'is':
      return isClause(lexicon, language, condition.fact, condition.answers, holds)
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => ({ part, text: clause(lexicon, language, part, holds) })).filter(({ text }) => text !== '')
      const [only, second] = parts
      if (only === undefined) return ''
      if (second === undefined) return only.text
      // WHY: the parts are marked, because "A or B and C" can be read in two ways
      const joinsAll = (condition.kind === 'all') === holds
      const marked = parts.map(({ part, text }) =>
        mixes(part, holds, !joinsAll) ? `${say(language, joinsAll ? 'mark.either' : 'mark.together')} ${text}` : text,
      )
      return joinsAll ? andList(language, marked) : orList(language, marked)
    }
    case 'defined': {
      const definition = lexicon.definitions.find((each) => each.id === condition.definition)
      if (definition === undefined) return clause(lexicon, language, condition.of, holds)
      const words = inLanguage(definition.words, language)
      // WHY: a denied definition is spelled out, because what is not so reads better part by part; one that is built on other definitions is not, because that would have no end
      if (holds) return words
      return namesDefinition(condition.of) ? `${say(language, 'mark.not')}: ${words}` : clause(lexicon, language, condition.of, false)
    }
  }
}

/**
 * A condition as the end of a sentence: `all of this is true: …; and …`, a list, where it is long, has many parts, or has parts that
 * could be read together wrongly; else a clause.
 */
export function listed(lexicon: Lexicon, language: Locale, condition: Condition, long = false): string {
  const whole = clause(lexicon, language, condition)
  const parts = partsOf(condition).filter((part) => clause(lexicon, language, part) !== '')
  const [only, second] = parts
  if (second === undefined && only !== undefined && only !== condition) return listed(lexicon, language, only, long)
  const any = condition.kind === 'any'
  if (!long && parts.length < 3 && !parts.some((part) => mixes(part, true, any))) return whole
  if (second === undefined) return `${say(language, 'listed.one')}: ${whole}`
  const texts = parts.map((part) => clause(lexicon, language, part))
  const last = `${say(language, any ? 'listed.or' : 'listed.and')} ${texts.at(-1) ?? ''}`
  return `${say(language, any ? 'listed.some' : 'listed.all')}: ${[...texts.slice(0, -1), last].join('; ')}`
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of : [condition]
}

/** What is known, as one clause per fact. */
export function situationClauses(lexicon: Lexicon, language: Locale, facts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(facts).map(([fact, answer]) => isClause(lexicon, language, fact, [answer], true))
}

function isClause({ vocabulary }: Lexicon, language: Locale, name: string, answers: readonly string[], holds: boolean): string {
  const fact = vocabulary.facts.find((each) => each.id === name)
  if (fact === undefined) return name
  const others = fact.answers.map((each) => each.id).filter((each) => !answers.includes(each))
  if (!holds && fact.denies !== undefined) return inLanguage(fact.denies, language).replace('{}', nounsFor(fact, language, answers, norList))
  const meant = holds ? answers : others
  const nouns = nounsFor(fact, language, meant)
  return fact.says === undefined ? nouns : inLanguage(fact.says, language).replace('{}', nouns)
}

/** The answers in words, joined by or (`norList` after a *not*), in the order of the fact. */
export function nounsFor(fact: Fact, language: Locale, answers: readonly string[], join: typeof orList = orList): string {
  return join(
    language,
    fact.answers.filter((each) => answers.includes(each.id)).map((each) => inLanguage(each.words, language)),
  )
}

function namesDefinition(part: Condition): boolean {
  if (part.kind === 'all' || part.kind === 'any') return part.of.some(namesDefinition)
  return part.kind === 'defined' || (part.kind === 'not' && namesDefinition(part.of))
}

/** Whether a part is itself several parts, joined by and (`all`) or by or. */
function mixes(part: Condition, holds: boolean, all: boolean): boolean {
  if (part.kind === 'not') return mixes(part.of, !holds, all)
  return (part.kind === 'all' || part.kind === 'any') && part.of.length > 1 && ((part.kind === 'all') === holds) === all
}
