// What an agency can put into its policy, so that its records can be held against the rules: in every language in use.
import type { Artefact } from '../artefact/index.ts'
import { dayIn, inLanguage, type Locale, languageName, locales, say } from '../wording/index.ts'
import { isSensitive, type RecordTemplate } from './template.ts'
import { actWords, headingOf, templateTitle } from './template-fields.ts'
import { openLines } from './template-summary.ts'

/** The document with the paragraph: what is recorded, when and by whom, and what never is. */
export function templatePolicy(artefact: Artefact, lang: Locale, template: RecordTemplate): string {
  const others = [lang, ...locales.filter((each) => each !== lang)]
  return `# ${say(lang, 'records.template.policy-title')}\n\n${others.map((each) => policyIn(artefact, each, template)).join('\n\n')}\n`
}

function policyIn(artefact: Artefact, lang: Locale, template: RecordTemplate): string {
  const { columns, acts, day } = template
  const sensitive = columns.flatMap(({ fact }) => (isSensitive(fact) ? [inLanguage(fact.asks, lang)] : []))
  const lines = acts.map(({ act }) => {
    const own = columns.filter((each) => each.acts.includes(act)).map(({ fact }) => `\`${headingOf(fact)}\``)
    return `- ${actWords(artefact, lang, act)}: ${own.length === 0 ? say(lang, 'records.template.policy-nothing') : own.join(', ')}`
  })
  return [
    `## ${languageName(lang, lang)}`,
    `*${templateTitle(artefact, lang, template, dayIn(lang, day))}*`,
    ...(['what', 'when', 'never', 'use'] as const).map((each) => say(lang, `records.template.policy-${each}`)),
    ...(sensitive.length === 0 ? [] : [say(lang, 'records.template.policy-care', { questions: sensitive.join(' ') })]),
    ...openLines(artefact, lang, template),
    say(lang, 'records.template.policy-acts'),
    lines.join('\n'),
  ].join('\n\n')
}
