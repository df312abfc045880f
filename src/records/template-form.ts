// The form of a template, for paper: a sheet for one act, as Markdown.
import type { Artefact } from '../artefact/index.ts'
import { dayIn, type Locale, say } from '../wording/index.ts'
import type { RecordTemplate } from './template.ts'
import { type TemplateField, templateFields, templateTitle } from './template-fields.ts'

/** The form as Markdown: each question with its answers as boxes to mark, and the code of each for whoever types it into a file. */
export function templateForm(artefact: Artefact, lang: Locale, template: RecordTemplate): string {
  const parts = [
    `# ${templateTitle(artefact, lang, template, dayIn(lang, template.day))}`,
    say(lang, 'records.template.form-lead'),
    ...templateFields(artefact, lang, template).map((each, at) => questionPart(lang, template, each, at + 1)),
  ]
  return `${parts.join('\n\n')}\n`
}

function questionPart(lang: Locale, { place }: RecordTemplate, { name, question, help, holds, choices, acts }: TemplateField, number: number): string {
  const only = acts === undefined ? [] : [say(lang, 'records.template.only-for', { acts: acts.map((each) => `\`${each}\``).join(' ') })]
  const boxes = choices.map((each) => `- ☐ ${each.words}${each.words === each.code ? '' : ` (\`${each.code}\`)`}`).join('\n')
  const line = `\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_${name === 'place' ? ` (${place.name}: \`${place.id}\`)` : ''}`
  return [`## ${number}. ${question}`, ...only, ...(help === undefined ? [] : [help]), holds === 'choice' ? boxes : line].join('\n\n')
}
