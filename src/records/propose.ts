// A layout proposed for a file that has none: what its columns look like, for somebody who knows what they mean.
import type { Artefact } from '../artefact/index.ts'
import { isUnder, withId } from '../base/index.ts'
import { agencyNamed, placesNamed } from '../decide/index.ts'
import { locales, say } from '../wording/index.ts'
import { plainHeading } from './headings.ts'
import type { RecordLayout } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import { isPrivate } from './private-columns.ts'

/** What a column was taken for. `left`: it has few codes, and somebody has to say what they stand for. */
export type ColumnGuess =
  | { readonly as: 'place'; readonly in?: string }
  | { readonly as: 'agency' | 'act' | 'done' | 'number' | 'dropped' | 'private' }
  | { readonly as: 'day'; readonly written: 'iso' | 'us' | 'month' }
  | { readonly as: 'fact'; readonly fact: string }
  | { readonly as: 'left'; readonly codes: readonly string[] }

/** The layouts that could read a file with these headings, those that read most of its columns first. */
export function layoutsFor(layouts: readonly RecordLayout[], headings: readonly string[]): readonly RecordLayout[] {
  const there = new Set(headings.map(plainHeading))
  const optional = (layout: RecordLayout): ReadonlySet<string> =>
    new Set(layout.facts.flatMap((each) => ('column' in each && each.optional ? [each.column] : [])))
  return layouts
    .filter((each) => !each.aggregate && columnsRead(each).every((column) => there.has(plainHeading(column)) || optional(each).has(column)))
    .sort((a, b) => columnsRead(b).length - columnsRead(a).length)
}

/** How many of the cells that say something have to look like a thing for the column to be taken for it. */
const most = 0.6
/** Codes of a column beyond which it is taken for text. */
const mostCodes = 12

/** What each column looks like, by its heading and the cells of some rows. A column with names, plates, status or birthplace is told by its heading alone. */
export function columnGuesses(artefact: Artefact, headings: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnGuess[] {
  const taken = new Set<string>()
  return headings.map((heading, at) => {
    const { facts, acts, agencies } = artefact.vocabulary
    const name = plainHeading(heading).replaceAll(/[ _]/g, '-')
    const fact = facts.find((each) => each.id === name)
    if (fact !== undefined) return { as: 'fact', fact: fact.id }
    if (isPrivate(heading)) return { as: 'private' }
    const cells = rows.map((row) => row[at]?.trim() ?? '').filter((each) => each !== '')
    const look = (is: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(is).length >= most * cells.length
    const once = (guess: ColumnGuess): ColumnGuess | undefined => {
      if (taken.has(guess.as)) return undefined
      taken.add(guess.as)
      return guess
    }
    const written = (
      [
        ['iso', /^\d{4}-\d{2}-\d{2}/],
        ['us', /^\d{1,2}\/\d{1,2}\/\d{4}/],
        ['month', /^\d{4}-\d{2}$/],
      ] as const
    ).find(([, form]) => look((cell) => form.test(cell)))
    const found =
      (written === undefined ? undefined : once({ as: 'day', written: written[0] })) ??
      (look((cell) => acts.some((each) => each.id === cell)) ? once({ as: 'act' }) : undefined) ??
      (look((cell) => withId(artefact.places, cell) !== undefined) ? once({ as: 'place' }) : undefined) ??
      (look((cell) => agencies.some((each) => each.id === cell) || agencyNamed(artefact, cell) !== undefined) ? once({ as: 'agency' }) : undefined) ??
      placeGuess(artefact, look, once) ??
      (name === 'done' ? once({ as: 'done' }) : undefined) ??
      (['number', 'id', 'record-number', 'incident-number', 'case-number'].includes(name) ? once({ as: 'number' }) : undefined)
    if (found !== undefined) return found
    const codes = [...new Set(cells)]
    const isCoded = codes.length > 0 && codes.length <= mostCodes && codes.length < Math.max(2, cells.length) && codes.every((each) => each.length <= 30)
    return isCoded ? { as: 'left', codes: codes.sort() } : { as: 'dropped' }
  })
}

function placeGuess(
  artefact: Artefact,
  look: (is: (cell: string) => boolean) => boolean,
  once: (guess: ColumnGuess) => ColumnGuess | undefined,
): ColumnGuess | undefined {
  const states = artefact.places.filter((each) => each.kind === 'state').map((each) => each.id)
  const state = states.find((each) =>
    look((cell) => /[a-z]{3}/i.test(cell) && placesNamed(artefact, cell).filter((place) => isUnder(place, each)).length === 1),
  )
  return state === undefined ? undefined : once({ as: 'place', in: state })
}

/** A document with a layout made of such guesses, which somebody has to read, to correct and to give a source. */
export function proposedDocument(headings: readonly string[], guesses: readonly ColumnGuess[]): string {
  const of = (as: ColumnGuess['as']): readonly (readonly [string, ColumnGuess])[] =>
    headings.flatMap((heading, at) => (guesses[at]?.as === as ? [[heading, guesses[at]] as const] : []))
  const one = (as: ColumnGuess['as'], line: (column: string, guess: ColumnGuess) => string): readonly string[] =>
    of(as)
      .slice(0, 1)
      .map(([heading, guess]) => line(quoted(heading), guess))
  const done = of('done').map(([heading]) => `, done: { column: ${quoted(heading)}, yes: ['yes'], no: ['no'] }`)
  const facts = of('fact').map(([heading, guess]) => `  - { column: ${quoted(heading)}, fact: ${guess.as === 'fact' ? guess.fact : ''} }`)
  const left = of('left').map(([heading, guess]) => `  # ${heading}: ${guess.as === 'left' ? guess.codes.join(', ') : ''}`)
  const act = one('act', (column) => `  - { column: ${column}${done.join('')} }`)
  const lines = [
    'layout: my.records',
    `title: ${inAll('records.draft-title')}`,
    `record: ${inAll('records.draft-record')}`,
    ...one('place', (column, guess) => `place: { column: ${column}${guess.as === 'place' && guess.in !== undefined ? `, in: ${guess.in}` : ''} }`),
    ...one('agency', (column) => `agency: { column: ${column} }`),
    ...one('day', (column, guess) => `day: { column: ${column}, written: ${guess.as === 'day' ? guess.written : ''} }`),
    ...one('number', (column) => `number: ${column}`),
    ...(facts.length + left.length === 0 ? [] : ['# what the codes of the columns in comments stand for is for you to say, as in law/records/vt-stops.md']),
    ...(facts.length === 0 ? left : ['facts:', ...facts, ...left]),
    'acts:',
    ...(act.length > 0 ? act : ['  # which act do the rows tell of, and which column says whether it was done?', `  - { act: start-stop${done.join('')} }`]),
    `dropped: [${[...of('private'), ...of('dropped'), ...of('left')].map(([heading]) => quoted(heading)).join(', ')}]`,
    'never:',
    `  - ${inAll('records.draft-never')}`,
    'sources:',
    '  - { title: "Who gave this file", attestation: unconfirmed }',
  ]
  return `# My records\n\n\`\`\`record-layout\n${lines.join('\n')}\n\`\`\`\n`
}

/** A message in every language in use, as YAML has words. */
function inAll(key: 'records.draft-title' | 'records.draft-record' | 'records.draft-never'): string {
  return `{ ${locales.map((each) => `${each}: ${JSON.stringify(say(each, key))}`).join(', ')} }`
}

/** WHY: every heading is quoted, because it may hold what YAML reads as something else. */
function quoted(heading: string): string {
  return `'${heading.trim().replaceAll("'", "''")}'`
}
