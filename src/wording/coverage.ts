// How a text stands to the components of a model, in words.
import type { Component, Coverage, Departure, Subject } from '../compare/index.ts'
import { situationClauses } from './clause.ts'
import { conditionsText, partlyRead, type RuleText, rulesText, type SubjectNames, verdictText } from './compare.ts'
import { andList, type Locale, sentence } from './locale.ts'
import { actorPhrase, actPhrase, normSentence } from './norm.ts'
import { say } from './say.ts'

/** One component in words. */
export interface ComponentText {
  readonly coverage: Coverage
  /** `missing`, or, of a text that was not read whole, that it was not found. */
  readonly label: string
  /** The component, as a person would say it. */
  readonly says: string
  /** Where the text departs from it, the worst first. */
  readonly departures: readonly DepartureText[]
}

export interface DepartureText {
  readonly label: string
  /** When, and what the text says then. */
  readonly says: string
  readonly example: string
  readonly rules: readonly RuleText[]
}

/** All components in words. */
export function coverageText(lexicon: SubjectNames, language: Locale, text: Subject, components: readonly Component[]): readonly ComponentText[] {
  return components.map(({ norm, coverage, departures }) => ({
    coverage,
    label: coverageLabel(language, coverage, text),
    says: normSentence(lexicon, language, norm),
    departures: departures.map((each) => departureText(lexicon, language, text, each)),
  }))
}

/** How a text stands to a component, in a word or two. WHY `text`: what is missing from a text that was read in part may be in the rest. */
export function coverageLabel(language: Locale, coverage: Coverage, text: Subject): string {
  return say(language, coverage === 'missing' && partlyRead(text).length > 0 ? 'coverage.missing-unread' : `coverage.${coverage}`)
}

/** A row for each component, a column for each text: the names of the columns in the first row. */
export function coverageTable(
  language: Locale,
  covered: readonly { readonly name: string; readonly told: readonly ComponentText[] }[],
): readonly (readonly string[])[] {
  const [first] = covered
  const head = [say(language, 'coverage.component'), ...covered.map(({ name }) => name)]
  return [head, ...(first?.told ?? []).map(({ says }, index) => [says, ...covered.map(({ told }) => told[index]?.label ?? '')])]
}

/** The departures that say something else. WHY: each is told once, because what a text says to officers it often says to agencies too. */
export function departuresOnce({ departures }: ComponentText): readonly DepartureText[] {
  return [...new Map(departures.map((each) => [`${each.label} ${each.says}`, each])).values()]
}

function departureText(
  lexicon: SubjectNames,
  language: Locale,
  text: Subject,
  { question, coverage, when, example, verdicts, duty, because }: Departure,
): DepartureText {
  const { text: act, used } = actPhrase(lexicon, language, question.act, new Map(Object.entries(when)))
  const condition = conditionsText(lexicon, language, Object.fromEntries(Object.entries(when).filter(([fact]) => !used.includes(fact))))
  const says =
    duty === undefined
      ? verdictText(language, verdicts.text, actorPhrase(lexicon, language, question.actor), act)
      : say(language, 'coverage.duty', { act: actPhrase(lexicon, language, duty, new Map()).text })
  const clauses = andList(language, situationClauses(lexicon, language, example))
  return {
    label: coverageLabel(language, coverage, text),
    says: sentence(language, condition === '' ? say(language, 'coverage.always', { says }) : say(language, 'coverage.where', { when: condition, says })),
    example: clauses === '' ? '' : sentence(language, clauses),
    rules: rulesText(language, text, because),
  }
}
