// All files of a template, by their names.
import type { Artefact } from '../artefact/index.ts'
import type { Locale } from '../wording/index.ts'
import type { RecordTemplate } from './template.ts'
import { templateDescription, templateRows } from './template-csv.ts'
import { templateForm } from './template-form.ts'
import { templateLayout } from './template-layout.ts'
import { templatePage } from './template-page.ts'
import { templatePolicy } from './template-policy.ts'

/** The names of the files, in the order in which they are named. */
export const templateFileNames = ['form.md', 'form.html', 'template.csv', 'template.csv-metadata.json', 'policy.md', 'layout.md'] as const
export type TemplateFileName = (typeof templateFileNames)[number]

/** The files of a template. `csv`: how rows are written as a text. */
export function templateFiles(
  artefact: Artefact,
  lang: Locale,
  template: RecordTemplate,
  csv: (rows: readonly (readonly string[])[]) => string,
): Readonly<Record<TemplateFileName, string>> {
  return {
    'form.md': templateForm(artefact, lang, template),
    'form.html': templatePage(artefact, lang, template),
    'template.csv': csv(templateRows(artefact, template)),
    'template.csv-metadata.json': `${JSON.stringify(templateDescription(artefact, template), null, 2)}\n`,
    'policy.md': templatePolicy(artefact, lang, template),
    'layout.md': templateLayout(lang, template),
  }
}
