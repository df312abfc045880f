// A template as a table, with a few rows that are plainly made up, and its description for programs.
import type { Artefact } from '../artefact/index.ts'
import { canReach } from '../diagram/index.ts'
import { inEach } from '../wording/index.ts'
import type { RecordTemplate } from './template.ts'
import { headingOf, type TemplateField, templateFields, templateTitle } from './template-fields.ts'

/** Acts of which there is a row. */
const mostRows = 6

/** The headings, and a made-up row for some of the acts: a situation that can be, of which it says what is needed for the act. */
export function templateRows(artefact: Artefact, template: RecordTemplate): readonly (readonly string[])[] {
  const { place, day, acts, columns } = template
  const needs = acts.map(({ act }) => ({ act, needed: columns.filter((each) => each.acts.includes(act)) }))
  const shown = [...needs.filter((each) => each.needed.length > 0), ...needs.filter((each) => each.needed.length === 0)].slice(0, mostRows)
  const rows = shown.map(({ act, needed }, at) => {
    const said = situationOf(artefact, needed, at)
    const cells = columns.map(({ fact }) => said.get(fact.id) ?? '')
    return [`made-up-${at + 1}`, place.id, day, act, at % 2 === 0 ? 'yes' : 'no', ...cells]
  })
  return [['number', 'place', 'day', 'act', 'done', ...columns.map(({ fact }) => headingOf(fact))], ...rows]
}

/** Answers that can all be true. WHY: each row begins with another answer, so that they are not all alike. */
function situationOf(artefact: Artefact, columns: RecordTemplate['columns'], from: number): ReadonlyMap<string, string> {
  const { facts } = artefact.vocabulary
  const values = new Map<number, number>()
  const said = new Map<string, string>()
  for (const { fact } of columns) {
    const number = facts.indexOf(fact)
    const tried = fact.answers.map((_, at) => (at + from) % fact.answers.length)
    const value = tried.find((each) => canReach(artefact.diagrams, artefact.possible, 1, (other) => (other === number ? each : values.get(other))))
    if (value === undefined) continue
    values.set(number, value)
    said.set(fact.id, fact.answers[value]?.id ?? '')
  }
  return said
}

/** What the table is, for programs (CSV on the Web, W3C 2015), with a title of each column in every language in use. */
export function templateDescription(artefact: Artefact, template: RecordTemplate): object {
  const required = ['number', 'place', 'day', 'act']
  const titles = inEach((lang) => templateFields(artefact, lang, template))
  const [fields = []] = Object.values(titles)
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'template.csv',
    'dc:title': Object.entries(inEach((lang) => templateTitle(artefact, lang, template))).map(([lang, title]) => ({ '@value': title, '@language': lang })),
    tableSchema: {
      columns: fields.map((field, at) => ({
        name: field.name,
        // WHY: the heading itself is a title of no language, because programs compare titles with headings
        titles: { und: [field.name], ...Object.fromEntries(Object.entries(titles).map(([lang, all]) => [lang, [all[at]?.question ?? '']])) },
        ...(field.help === undefined
          ? {}
          : { 'dc:description': Object.entries(titles).map(([lang, all]) => ({ '@value': all[at]?.help ?? '', '@language': lang })) }),
        datatype: datatypeOf(field),
        required: required.includes(field.name),
      })),
      primaryKey: ['number', 'act'],
    },
  }
}

function datatypeOf({ holds, choices }: TemplateField): object | string {
  if (holds === 'day') return { base: 'date', format: 'yyyy-MM-dd' }
  return holds === 'words' ? 'string' : { base: 'string', format: `^(${choices.map((each) => each.code).join('|')})$` }
}
