// What a template has people record, as a table, with what it leaves open.
import type { Artefact } from '../artefact/index.ts'
import type { Fact } from '../rules/index.ts'
import { dayIn, inLanguage, type Locale, say } from '../wording/index.ts'
import { tableText } from './report-blocks.ts'
import { isSensitive, type RecordTemplate } from './template.ts'
import { actWords, type TemplateField, templateFields, templateTitle } from './template-fields.ts'

/** The table of a template: each column with its question, its answers and the acts that it is needed for. */
export function templateSummary(artefact: Artefact, lang: Locale, template: RecordTemplate): string {
  const names = (['column', 'question', 'answers', 'needed'] as const).map((each) => say(lang, `records.template.${each}`))
  const rows = templateFields(artefact, lang, template).map((each) => [
    `\`${each.name}\``,
    each.question,
    answersOf(lang, each, template),
    neededFor(lang, each),
  ])
  const open = openLines(artefact, lang, template)
  const sensitive = template.columns.flatMap(({ fact }) => (isSensitive(fact) ? [fact] : []))
  return [
    templateTitle(artefact, lang, template, dayIn(lang, template.day)),
    say(lang, 'records.template.lead'),
    tableText(names, rows),
    ...(open.length === 0 ? [] : [...open, say(lang, 'records.template.open-how')]),
    ...(sensitive.length === 0 ? [] : [say(lang, 'records.template.asks-sensitive', { questions: questionsOf(lang, sensitive) })]),
  ].join('\n\n')
}

/** A line for each act of which something is left out that the rules turn on. */
export function openLines(artefact: Artefact, lang: Locale, { acts }: RecordTemplate): readonly string[] {
  return acts.flatMap(({ act, open }) =>
    open.length === 0 ? [] : [say(lang, 'records.template.open', { act: actWords(artefact, lang, act), questions: questionsOf(lang, open) })],
  )
}

function questionsOf(lang: Locale, facts: readonly Fact[]): string {
  return facts.map((each) => inLanguage(each.asks, lang)).join(' ')
}

function answersOf(lang: Locale, { name, holds, choices }: TemplateField, { day, place }: RecordTemplate): string {
  if (holds === 'day') return say(lang, 'records.template.a-day', { day })
  if (holds === 'choice') return choices.map((each) => `\`${each.code}\``).join(' ')
  return name === 'place' ? `\`${place.id}\`` : say(lang, 'records.template.free')
}

function neededFor(lang: Locale, { acts }: TemplateField): string {
  return acts === undefined ? say(lang, 'records.template.every') : acts.map((each) => `\`${each}\``).join(' ')
}
