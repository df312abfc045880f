// The law as tables, for spreadsheets: each column once, with what it holds and how it is read.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Instrument, Norm } from 'evenhand/rules'
import { first, inLanguage, languageName, locales } from 'evenhand/wording'
import { conditionsOf, normText } from './cells.ts'

interface Column<Row> {
  readonly name: string
  readonly about: string
  readonly of: (row: Row, artefact: Artefact) => string
}

export interface Table {
  readonly about: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'about'>[]
  readonly rows: (artefact: Artefact) => readonly (readonly string[])[]
}

/** Several values in one cell. */
const list = (values: readonly string[]): string => values.join(' ')

const places: readonly Column<PlaceEntry>[] = [
  { name: 'id', about: 'the id of the place, by which everything else names it', of: ({ id }) => id },
  { name: 'name', about: 'its name', of: ({ name }) => name },
  { name: 'kind', about: 'what it is: country, state, county, city, town and so on', of: ({ kind }) => kind },
  { name: 'division', about: 'its Open Civic Data id', of: ({ division }) => division },
  { name: 'county', about: 'the county whose sheriff serves it; empty for counties and above', of: ({ county }) => county ?? '' },
  { name: 'also', about: 'other names, such as villages, old spellings and ZIP codes, set apart by a vertical bar', of: ({ also }) => also.join('|') },
  { name: 'agency', about: 'the kind of agency that polices it, as far as is known', of: ({ agency }) => agency ?? '' },
  {
    name: 'policed_by',
    about: 'numbers (ORI) of the agencies that police it, set apart by spaces',
    of: ({ policing }) => list(policing.flatMap((each) => each.ori ?? [])),
  },
]

const instruments: readonly Column<Instrument>[] = [
  { name: 'id', about: 'the id of the text', of: ({ id }) => id },
  ...locales.map(
    (each): Column<Instrument> => ({ name: `title_${each}`, about: `its title in ${languageName(first, each)}`, of: ({ title }) => inLanguage(title, each) }),
  ),
  { name: 'kind', about: 'what kind of law it is, such as statute or model-policy', of: ({ kind }) => kind },
  { name: 'maker', about: 'who made it', of: ({ maker }) => maker },
  { name: 'place', about: 'the id of the place it is about', of: ({ place }) => place ?? '' },
  { name: 'made', about: 'the day on which it was made, where known', of: ({ made }) => made ?? '' },
  {
    name: 'from',
    about: 'the first day in force, or on which it is known to have been; empty where nothing is known of it',
    of: ({ window }) => window?.from ?? '',
  },
  {
    name: 'from_exact',
    about: '`no` where it may have been in force before that day, else `yes`; empty without a first day',
    of: ({ window }) => (window === undefined ? '' : window.before === true ? 'no' : 'yes'),
  },
  { name: 'through', about: 'the last day in force; empty where no end is known', of: ({ window }) => window?.through ?? '' },
  { name: 'binds', about: 'the kinds of agencies it binds, set apart by spaces; empty for a text that binds nobody', of: ({ agencies }) => list(agencies) },
  { name: 'replaces', about: 'ids of the texts it replaces, set apart by spaces', of: ({ replaces }) => list(replaces) },
  { name: 'reviewed', about: 'the day on which this account was last held against its sources', of: ({ reviewed }) => reviewed ?? '' },
  {
    name: 'sources',
    about: 'addresses of the sources, or their titles, set apart by a vertical bar',
    of: ({ sources }) => sources.map((each) => each.address ?? each.title).join('|'),
  },
]

const norms: readonly Column<Norm>[] = [
  { name: 'id', about: 'the id of the rule: its text and its name there', of: ({ id }) => id },
  { name: 'instrument', about: 'the id of the text it is in', of: ({ instrument }) => instrument },
  { name: 'actors', about: 'whom it speaks to, set apart by spaces', of: ({ actors }) => list(actors) },
  { name: 'modality', about: '`must`, `should`, `may`, `should not`, `must not`, or `unsettled` for an open question', of: ({ modality }) => modality },
  { name: 'acts', about: 'the acts it is about, set apart by spaces', of: ({ acts }) => list(acts) },
  ...locales.map(
    (each): Column<Norm> => ({
      name: `says_${each}`,
      about: `the rule as a sentence in ${languageName(first, each)}`,
      of: (norm, artefact) => normText(artefact, each, norm),
    }),
  ),
  {
    name: 'conditions',
    about: 'the names of the facts on which it turns, set apart by spaces; the conditions themselves are in law.json',
    of: (norm) => list(conditionsOf(norm)),
  },
  { name: 'duties', about: 'acts that come with doing the act, set apart by spaces', of: ({ duties }) => list(duties) },
  { name: 'from', about: 'the first day of the rule, where it has days of its own', of: ({ window }) => window?.from ?? '' },
  { name: 'through', about: 'the last day of the rule, where it has days of its own', of: ({ window }) => window?.through ?? '' },
  { name: 'attestation', about: 'how well it was read: `official`, `partial`, `secondary` or `unconfirmed`', of: ({ attestation }) => attestation },
  {
    name: 'sources',
    about: 'addresses of the sources, or their titles, set apart by a vertical bar',
    of: ({ sources }) => sources.map((each) => each.address ?? each.title).join('|'),
  },
]

function table<Row>(about: string, columns: readonly Column<Row>[], rows: (artefact: Artefact) => readonly Row[]): Table {
  return { about, columns, rows: (artefact) => rows(artefact).map((row) => columns.map((column) => column.of(row, artefact))) }
}

/** Every table, by name. */
export const tables: Readonly<Record<string, Table>> = {
  places: table('every place there is', places, (artefact) => artefact.places),
  instruments: table('every text there is', instruments, (artefact) => artefact.instruments),
  norms: table('every rule there is', norms, (artefact) => artefact.norms),
}
