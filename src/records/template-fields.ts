// The fields of a record in a template, in the words of the law: what a form, a table and their description are made of.
import type { Artefact } from '../artefact/index.ts'
import type { Fact } from '../rules/index.ts'
import { actPhrase, inLanguage, type Locale, say, sentence } from '../wording/index.ts'
import type { RecordTemplate } from './template.ts'

/** One of the answers that a field offers: what stands in a file, and what people read. */
export interface TemplateChoice {
  readonly code: string
  readonly words: string
}

/** A field of a form, which is a column of a file. */
export interface TemplateField {
  readonly name: string
  readonly question: string
  readonly help?: string
  /** What the field holds: words of one's own, a day, or one of the choices. */
  readonly holds: 'words' | 'day' | 'choice'
  readonly choices: readonly TemplateChoice[]
  /** The acts that it belongs to; absent where it belongs to all. */
  readonly acts?: readonly string[]
}

/** The heading of a fact's column. WHY: it has no dash, so that it can be the name of a column in a database and in CSV on the Web too. */
export function headingOf(fact: Fact): string {
  return fact.id.replaceAll('-', '_')
}

/** What stands in a file where somebody was asked and nobody knows. */
export const notKnown = 'unknown'

/** All fields, first those of every record. */
export function templateFields(artefact: Artefact, lang: Locale, { day, acts, columns }: RecordTemplate): readonly TemplateField[] {
  const words = { holds: 'words', choices: [] } as const
  const unknown = { code: notKnown, words: say(lang, 'records.template.unknown') }
  const done = [{ code: 'yes', words: say(lang, 'records.template.yes') }, { code: 'no', words: say(lang, 'records.template.no') }, unknown]
  return [
    { name: 'number', question: say(lang, 'records.template.number'), help: say(lang, 'records.template.number-help'), ...words },
    { name: 'place', question: say(lang, 'records.template.place'), ...words },
    { name: 'day', question: say(lang, 'records.template.day'), help: say(lang, 'records.template.day-help', { day }), holds: 'day', choices: [] },
    {
      ...{ name: 'act', question: say(lang, 'records.template.act'), help: say(lang, 'records.template.act-help'), holds: 'choice' },
      choices: acts.map(({ act }) => ({ code: act, words: actWords(artefact, lang, act) })),
    },
    { name: 'done', question: say(lang, 'records.template.done'), holds: 'choice', choices: done },
    ...columns.map(
      ({ fact, acts: needing }): TemplateField => ({
        name: headingOf(fact),
        question: inLanguage(fact.asks, lang),
        ...(fact.help === undefined ? {} : { help: inLanguage(fact.help, lang) }),
        holds: 'choice',
        choices: [...fact.answers.map((each) => ({ code: each.id, words: inLanguage(each.words, lang) })), unknown],
        ...(needing.length === acts.length ? {} : { acts: needing }),
      }),
    ),
  ]
}

/** What a template is for, as a title: place, agency and day. */
export function templateTitle(artefact: Artefact, lang: Locale, { place, agency, day }: RecordTemplate, dayWords: string = day): string {
  const kind = artefact.vocabulary.agencies.find((each) => each.id === agency)
  return say(lang, 'records.template.title', { place: place.name, agency: kind === undefined ? agency : inLanguage(kind.words, lang), day: dayWords })
}

/** An act as a short sentence without its end. */
export function actWords(artefact: Artefact, lang: Locale, act: string): string {
  return sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')
}
