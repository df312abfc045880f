// How well the law is known, in words: the counts in a line, and every rule as a row for spreadsheets.
import type { Artefact } from '../artefact/index.ts'
import type { AnsweredQuestion, AskedMost, Grades, KnownRule, Resting } from '../compare/index.ts'
import { sourceLine } from './item.ts'
import { dayIn, inLanguage, type Locale } from './locale.ts'
import { eraserSentence, normSentence } from './norm.ts'
import { say } from './say.ts'

/** `311 rules: 80 official text; …`. A grade that none has is left out. */
export function gradesText(language: Locale, { rules, grades }: Grades): string {
  const counts = grades
    .filter((each) => each.rules > 0)
    .map((each) => say(language, 'fidelity.count', { count: String(each.rules), grade: restingName(language, each.grade) }))
  return say(language, 'fidelity.summary', { rules, counts: counts.join('; ') })
}

/** What the answers to the questions people ask most rest on, in a line. */
export function askedMostText(language: Locale, { answered, counts }: AskedMost): string {
  const said = counts
    .filter(({ questions }) => questions > 0)
    .map(({ on, questions }) => say(language, 'fidelity.count', { count: String(questions), grade: restingName(language, on) }))
  return say(language, 'fidelity.questions-summary', { questions: answered.length, counts: said.join('; ') })
}

/** What an answer rests on, in a word or two. */
export function restingName(language: Locale, on: Resting): string {
  return on === 'none' ? say(language, 'fidelity.rests-none') : say(language, `attestation.${on}`)
}

/** The answer to a question that people ask, in a word or two. */
export function answeredText(language: Locale, { verdict }: AnsweredQuestion): string {
  return say(language, `verdict.${verdict ?? 'open'}`)
}

/** What a rule says. */
export function ruleText(artefact: Artefact, language: Locale, { rule }: KnownRule): string {
  if ('modality' in rule) return normSentence(artefact, language, rule)
  const parts = rule.unless.map((each) => ({ kind: 'not' as const, of: each.condition }))
  return eraserSentence(artefact, language, { ...rule, when: { kind: 'all', of: [rule.when, ...parts] } })
}

/** A row for each rule, with the names of the columns in the first row. `cases` false: nobody could tell which cases there are. */
export function fidelityTable(artefact: Artefact, language: Locale, rules: readonly KnownRule[], cases: boolean): readonly (readonly string[])[] {
  const columns = ['rule', 'text', 'place', 'says', 'grade', 'sources', 'reviewed', 'cases', 'open'] as const
  return [
    columns.map((each) => say(language, `fidelity.${each}`)),
    ...rules.map((each) => [
      each.rule.id,
      inLanguage(each.text.title, language),
      each.text.place ?? '',
      ruleText(artefact, language, each),
      say(language, `attestation.${each.rule.attestation}`),
      each.rule.sources.map((source) => sourceLine(language, source)).join('; '),
      each.text.reviewed === undefined ? '' : dayIn(language, each.text.reviewed),
      cases ? casesText(language, each) : '',
      openText(language, each).join('; '),
    ]),
  ]
}

/** The cases that touch a rule, or that none does. */
export function casesText(language: Locale, { cases }: KnownRule): string {
  if (cases.length === 0) return say(language, 'fidelity.no-case')
  return say(language, 'fidelity.some-cases', { count: String(cases.length), cases: cases.join(', ') })
}

/** What is open about a rule. */
export function openText(language: Locale, { open }: KnownRule): readonly string[] {
  return open.map((each) => say(language, `fidelity.open.${each}`))
}
