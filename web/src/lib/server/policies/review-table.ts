// Policies of agencies as tables, and what each column holds, as CSV on the Web describes it (https://www.w3.org/TR/tabular-data-primer/).
import { csvText } from 'evenhand/json'
import type { Instrument } from 'evenhand/rules'
import { type ReviewedAgency, type StandingCounts, shownStandings } from './reviewing.ts'

interface PolicyColumn {
  readonly name: string
  readonly about: string
  readonly datatype: 'string' | 'integer' | 'date'
  /** Empty where there is nothing. */
  readonly of: (row: ReviewedAgency, model: Instrument) => string
}

const abouts: Readonly<Record<keyof StandingCounts, string>> = {
  looser: 'components of which the policy says less than the model in some situation',
  lacks: 'components that the policy lacks',
  unread: 'components of which nobody has decided yet',
  stale: 'components on which was decided before their rule changed',
  open: 'components of which it is open whether the policy has them',
  stricter: 'components of which the policy asks for more',
  has: 'components that the policy has as the model has them',
}

const column = (name: string, about: string, of: PolicyColumn['of'], datatype: PolicyColumn['datatype'] = 'string'): PolicyColumn => ({
  name,
  about,
  datatype,
  of,
})

const whose: readonly PolicyColumn[] = [
  column('agency', 'the id of the agency', ({ agency }) => agency.id),
  column('name', 'its name', ({ agency }) => agency.name ?? ''),
  column('kind', 'what kind of agency it is', ({ agency }) => agency.kind),
  column('place', 'the id of the place where it is at home', ({ agency }) => agency.place),
  column('model', 'the id of the model that the counts are about', (_, model) => model.id),
]
const adopted: readonly PolicyColumn[] = [
  column('adopted_on', 'the first day on which the policy that is adopted holds', (row) => row.adopted?.day ?? '', 'date'),
  column('adopted_by', 'the office that adopted it', (row) => row.adopted?.office ?? ''),
]

/** What a reviewer gets: the newest version of each agency, adopted or not. */
export const reviewColumns: readonly PolicyColumn[] = [
  ...whose,
  column(
    'version',
    'the number of the newest version that was read; empty where none was',
    ({ version }) => (version === undefined ? '' : String(version.number)),
    'integer',
  ),
  column('read_at', 'when it was read, in UTC', ({ version }) => version?.at ?? ''),
  ...shownStandings.map((each) => column(each, abouts[each], ({ counts }) => (counts === undefined ? '' : String(counts[each])), 'integer')),
  ...adopted,
  column('outstanding_since', 'the first day of the model, where no policy of the agency is adopted here', ({ outstanding }) => outstanding ?? '', 'date'),
]

/** What everybody gets: adopted policies only, as they were counted when they were adopted. */
export const openColumns: readonly PolicyColumn[] = [
  ...whose,
  ...adopted,
  ...shownStandings.map((each) => column(each, abouts[each], ({ counts }) => (counts === undefined ? '' : String(counts[each])), 'integer')),
]

/** A table with its names of columns in the first row. */
export function policiesCsv(columns: readonly PolicyColumn[], model: Instrument | undefined, rows: readonly ReviewedAgency[]): string {
  return csvText([columns.map(({ name }) => name), ...(model === undefined ? [] : rows.map((row) => columns.map(({ of }) => of(row, model))))])
}

/** What the columns hold. */
export function policiesMetadata(columns: readonly PolicyColumn[]): string {
  return JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'policies.csv',
      'dc:title': 'Policies of law enforcement agencies against the State model',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      dialect: { header: true, encoding: 'utf-8' },
      tableSchema: {
        columns: columns.map(({ name, about, datatype }) => ({ name, titles: name, 'dc:description': about, datatype, required: name === 'agency' })),
        primaryKey: 'agency',
      },
    },
    undefined,
    2,
  )
}
