// What Illinois agencies report each year on detainers, civil immigration warrants and requests for help (5 ILCS 805/25), as far as records tell it.
import { inEach, say } from '../wording/index.ts'
import type { PlacedRecord } from './audit.ts'

/** The names of the columns, in order: what the statute has reported, and nothing else. */
export const illinoisColumns = ['reported', 'received', 'bail_posted', 'outcome', 'outcome_at', 'transferred_to', 'handled'] as const

/** Acts by which a request for help is handled. */
const handling = ['hold', 'help-hold', 'tell', 'hand-over', 'give-access']
const papers: Readonly<Record<string, string>> = { detainer: 'detainer', 'administrative-warrant': 'civil-immigration-warrant' }

/**
 * The row of a record: on a detainer, a civil immigration warrant or a request from federal authorities. `not-of-it`: it is of another year, or says that it is about none of them. `not-told`: it does not say.
 * A release is never told, because a record says only that somebody was not handed over to federal immigration authorities.
 */
export function illinoisRow({ day, month, facts, inferred, acts }: PlacedRecord, year: string): readonly string[] | 'not-of-it' | 'not-told' {
  const own = acts.filter((each) => handling.includes(each.act))
  if (!(day ?? month ?? '').startsWith(`${year}-`) || own.length === 0) return 'not-of-it'
  // WHY: a report to an authority rests on what was recorded, and not on what a layout concludes
  const said = (fact: string): string | undefined => (inferred.has(fact) ? undefined : facts.get(fact))
  const [paper, setting] = [said('paper'), said('setting')]
  const reported = papers[paper ?? ''] ?? (setting === 'request-from-federal' ? 'request' : undefined)
  if (reported === undefined) return paper === undefined || setting === undefined ? 'not-told' : 'not-of-it'
  const isTransferred = own.some((each) => each.act === 'hand-over' && each.done === true)
  const handled = own.map(({ act, done }) => `${act}: ${done === undefined ? 'not recorded' : done ? 'done' : 'not done'}`)
  return [reported, '', '', ...(isTransferred ? ['transferred', day ?? month ?? '', 'federal-immigration'] : ['', '', '']), handled.join('; ')]
}

/** What the table is, for programs (CSV on the Web, W3C 2015), and of each column what it holds and what is not known of it, in every language in use. */
export function illinoisDescription(year: string): object {
  const words = (texts: Readonly<Record<string, string>>): readonly object[] =>
    Object.entries(texts).map(([lang, text]) => ({ '@value': text, '@language': lang }))
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'illinois-year.csv',
    'dc:title': words(inEach((lang) => say(lang, 'records.illinois.title', { year }))),
    'dc:description': words(inEach((lang) => say(lang, 'records.illinois.note'))),
    'dc:source': 'https://ilga.gov/legislation/ilcs/fulltext.asp?DocName=000508050K25',
    tableSchema: {
      columns: illinoisColumns.map((name) => ({
        name,
        titles: { und: [name] },
        'dc:description': words(inEach((lang) => say(lang, `records.illinois.${name}`))),
        datatype: 'string',
        required: name === 'reported' || name === 'handled',
      })),
    },
  }
}
