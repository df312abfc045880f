// The page that says what open data there is, and what every column holds.

import type { Contents } from 'evenhand/artefact'
import { escaped } from 'evenhand/base'
import { document } from '#lib/server/api/page.ts'
import { openColumns } from '#lib/server/policies/review-table.ts'
import { yearColumns } from '#lib/server/requests/year-columns.ts'
import { tables } from './tables.ts'

/** What agencies keep here and everybody may read, by the address as it is written and as it leads somewhere. */
const ofAgencies = [
  {
    file: '/data/policies.csv',
    to: '/data/policies.csv',
    about: 'policies that agencies adopted here, as they stood to the model of their State when they did; one row for each agency',
    columns: openColumns,
  },
  {
    file: '/en/log/YEAR.csv',
    to: '/en/log',
    about: 'what agencies reported for a year of requests by federal immigration officers; one row for what was asked on what paper',
    columns: yearColumns,
  },
] as const

const lawFields = {
  documents: 'hash of the documents it was compiled from',
  vocabulary: 'facts with their answers, acts, actors, kinds of agencies, givens, with words in each language',
  instruments: 'every text: maker, place, days, whom it binds, sources, what is not known of it',
  norms: 'every rule: actors, modality, acts, conditions, exceptions, duties, days, sources',
  erasers: 'norms about norms: which prohibitions they strike, and where that is contested',
  definitions: 'conditions that a text gives a name',
  limits: 'floors and ceilings: how far lower texts may go',
  verdicts: 'the verdicts, as diagrams number them',
  statuses: 'what can become of a rule, as diagrams number it',
  ways: 'how open points can be settled and what then, by number',
  order: 'the facts, by number, in the order in which the diagrams test them',
  places: 'every place, who polices it, and the timeline of each kind of agency there',
  agencies: 'law enforcement agencies with their numbers (ORI)',
  cells: 'what speaks to one question where the same rules stand, with the roots of its diagrams',
  timelines: 'sets of binding texts through all days',
  possible: 'the root of the diagram of situations that can exist',
  givens: 'the diagram of each given',
} as const satisfies Record<keyof Contents, string>

/** The page. */
export function dictionary(): string {
  const parts = Object.entries(tables).map(([name, { about, columns }]) => {
    const file = `/data/${name}.csv`
    return `<section><h2><a href="${file}">${file}</a></h2><p>${escaped(about)}; one row each</p>${list(columns.map((each) => [each.name, each.about]))}</section>`
  })
  const kept = ofAgencies.map(
    ({ file, to, about, columns }) =>
      `<section><h2><a href="${to}">${file}</a></h2><p>${escaped(about)}</p>${list(columns.map((each) => [each.name, each.about]))}</section>`,
  )
  const fields: readonly (readonly [string, string])[] = [
    ['hash', 'SHA-256 of the compiled law'],
    ...Object.entries(lawFields),
    ['diagrams', 'all diagrams, packed as integers; src/diagram in the repository says how'],
  ]
  return document(
    'Open data',
    `<h1>Open data</h1><p>Files are UTF-8. Tables are CSV (RFC 4180) with the names of columns in the first row; days are YYYY-MM-DD. Each file has an ETag that changes with the law. Our account of the law is under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. It is not legal advice.</p>
${[...parts, ...kept].join('\n')}
<section><h2><a href="/data/law.json">/data/law.json</a></h2><p>the whole compiled law</p>${list(fields)}</section>
<p><a href="/api">The API</a></p>`,
  )
}

function list(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([name, about]) => `<dt><code>${escaped(name)}</code></dt><dd>${escaped(about)}</dd>`).join('')}</dl>`
}
