// The layout by which files in a template are read, as a document.
import { inEach, type Locale, locales, say } from '../wording/index.ts'
import type { RecordTemplate } from './template.ts'
import { headingOf, notKnown } from './template-fields.ts'

/** The document: `evenhand audit --layout` takes it as it is. */
export function templateLayout(lang: Locale, { place, agency, columns }: RecordTemplate): string {
  const title = (each: Locale): string => say(each, 'records.template.layout-title', { place: place.name })
  const lines = [
    `layout: template.${place.id.replaceAll('/', '-')}`,
    `title: ${wordsLine(inEach(title))}`,
    `record: ${wordsLine(inEach((each) => say(each, 'records.template.layout-record')))}`,
    `separator: ','`,
    `place: { column: place, names: { ${JSON.stringify(place.name)}: ${place.id} } }`,
    `agency: { is: ${agency} }`,
    'day: { column: day, written: iso }',
    'number: number',
    ...(columns.length === 0 ? [] : ['facts:', ...columns.map(({ fact }) => `  - { column: ${headingOf(fact)}, fact: ${fact.id}, optional: true }`)]),
    'acts:',
    `  - { column: act, done: { column: done, yes: ["yes"], no: ["no"], open: [${notKnown}] } }`,
    'never:',
    ...(['person', 'unwritten'] as const).map((what) => `  - ${wordsLine(inEach((each) => say(each, `records.template.never-${what}`)))}`),
    'sources:',
    '  - { title: "Vocabulary of this collection", attestation: official }',
  ]
  return `# ${title(lang)}\n\n${say(lang, 'records.template.layout-text')}\n\n\`\`\`record-layout\n${lines.join('\n')}\n\`\`\`\n`
}

function wordsLine(words: Readonly<Record<string, string>>): string {
  return `{ ${locales.map((each) => `${each}: ${JSON.stringify(words[each] ?? '')}`).join(', ')} }`
}
