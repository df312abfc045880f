// What everybody may see of requests: the log and its newest entries, and which agency has reported for a year.
import type { Artefact } from 'evenhand/artefact'
import { agencyOf } from 'evenhand/decide'
import { outcomes, publicReport, stateRows } from 'evenhand/requests'
import type { Verdict } from 'evenhand/rules'
import { agenciesWithRequests, currentLog, type FiledReport, keptLog, reportsOf, type Store } from 'evenhand/store'
import { agencyName, first, inLanguage, type Locale, orList, placeName, say } from 'evenhand/wording'
import { whereName } from '#lib/roles.ts'
import { verdictWords } from '#lib/verdicts.ts'
import { paperName, wantedName, yearRows, yearTable } from './lines.ts'
import { allWanted } from './wanted-node.ts'
import { countColumns, yearColumns } from './year-columns.ts'

/** Entries that are shown on the page. */
const newest = 50

/** The log that is written now, with its newest entries in words; undefined where none was begun. */
export async function logView(lang: Locale, artefact: Artefact, store: Store) {
  const log = await currentLog(store.db)
  if (log === undefined) return undefined
  const { entries, note } = await keptLog(store.db, log)
  const shown = entries
    .slice(-newest)
    .map((bytes, at) => entryLine(lang, artefact, Buffer.from(bytes).toString('utf8'), Math.max(0, entries.length - newest) + at))
  return { name: log.origin, number: log.number, key: log.key, size: entries.length, isSigned: note !== undefined, entries: shown.toReversed() }
}

function entryLine(lang: Locale, artefact: Artefact, leaf: string, index: number) {
  const entry = JSON.parse(leaf) as Readonly<Record<string, string>>
  const of = (name: string): string => entry[name] ?? ''
  const base = { index, area: '', when: '', wanted: '', said: '', done: '', text: '' }
  if (of('format').startsWith('evenhand-report/'))
    return { ...base, text: say(lang, 'publog.report-of', { agency: whereName(lang, artefact, of('agency')), year: String(entry['year']) }) }
  if (of('format').startsWith('evenhand-succession/')) return { ...base, text: say(lang, 'publog.succession', { name: of('after') }) }
  const said = (entry['said'] as unknown as readonly Verdict[] | undefined) ?? []
  const [only = null, other] = said
  return {
    ...base,
    area: whereName(lang, artefact, of('area')),
    when: of('when'),
    wanted: `${wantedName(lang, allWanted(), of('wanted'))} · ${paperName(artefact, lang, of('paper'))}`,
    said:
      other === undefined
        ? verdictWords(lang, only, said)
        : orList(
            lang,
            said.map((each) => say(lang, `verdict.${each}`)),
          ),
    done: doneIn(lang, of('done')),
  }
}

function doneIn(lang: Locale, done: string): string {
  const outcome = outcomes.find((each) => each === done)
  if (outcome !== undefined) return say(lang, `request.outcome.${outcome}`)
  return say(lang, done === 'entered-twice' ? 'request.copy' : done === 'entered-wrongly' ? 'request.wrong' : 'request.not-recorded')
}

/** Every agency that takes down requests here, with what it reported for a year. */
export async function reportedView(lang: Locale, artefact: Artefact, store: Store, year: number) {
  const reports = await reportsOf(store.db, year)
  const all = [...new Set([...(await agenciesWithRequests(store.db)), ...reports.map((each) => each.report.agency)])]
  return all
    .flatMap((id) => {
      const agency = agencyOf(artefact, id)
      const filed = reports.find((each) => each.report.agency === id)
      return agency === undefined ? [] : [{ id, name: agencyName(artefact, lang, agency), says: stateIn(lang, filed) }]
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function stateIn(lang: Locale, filed: FiledReport | undefined): string {
  if (filed === undefined) return say(lang, 'publog.not-reported')
  return say(lang, filed.report.received === 0 ? 'publog.none-received' : 'publog.reported')
}

/** All reports of a year for programs, small counts hidden. An agency that reported that none was received has one row of noughts; one that did not report is named by that. */
export async function publicRows(store: Store, year: number): Promise<readonly (readonly string[])[]> {
  const reports = await reportsOf(store.db, year)
  const all = [...new Set([...(await agenciesWithRequests(store.db)), ...reports.map((each) => each.report.agency)])].toSorted()
  const [head = []] = yearRows({ agency: '', year, rows: [], received: 0 })
  const rows = all.flatMap((agency): readonly (readonly string[])[] => {
    const filed = reports.find((each) => each.report.agency === agency)
    if (filed === undefined) return [[agency, String(year), 'not-reported', ...head.slice(3).map(() => '')]]
    if (filed.report.received === 0) return [[agency, String(year), 'none-received', '', ...head.slice(4).map(() => '0')]]
    return publicReport(filed.report).rows.map((row) => [
      ...[agency, String(year), row.wanted, row.paper],
      ...head.slice(4).map((name) => String(row[name as keyof typeof row])),
    ])
  })
  const states = [...Map.groupBy(reports, (each) => stateOf(each.report.agency))].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const sums = states.flatMap(([state, filed]) =>
    stateRows(filed.map(({ report }) => report)).map((row) => [
      ...[state, String(year), row.wanted, row.paper],
      ...head.slice(4).map((name) => String(row[name as keyof typeof row])),
    ]),
  )
  return [head, ...rows, ...sums]
}

/** The sums over a State's agencies in words, one table for each State in which some were filed. */
export async function statesView(lang: Locale, artefact: Artefact, store: Store, year: number) {
  const states = [...Map.groupBy(await reportsOf(store.db, year), (each) => stateOf(each.report.agency))].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return states.map(([state, filed]) => ({
    state,
    name: placeName(artefact, state),
    filed: filed.length,
    table: yearTable(artefact, lang, allWanted(), { rows: stateRows(filed.map(({ report }) => report)) }),
  }))
}

/** The State of an agency: the first two parts of its id. */
function stateOf(agency: string): string {
  return agency.split('/').slice(0, 2).join('/')
}

/** What each column holds, for programs (CSV on the Web). */
export function rowsDescription(lang: Locale, file: string): Readonly<Record<string, unknown>> {
  const titleOf = (name: string): string => {
    const count = countColumns.find((each) => each === name)
    return count === undefined ? name : say(lang, `request.count.${count}`)
  }
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
    url: file,
    tableSchema: {
      columns: yearColumns.map(({ name, about }) => ({
        name,
        titles: titleOf(name),
        'dc:description': { '@value': about, '@language': first },
        datatype: 'string',
        null: '',
      })),
      primaryKey: ['agency', 'wanted', 'paper'],
    },
    wanted: allWanted().map((each) => ({ id: each.id, name: inLanguage(each.name, lang) })),
  }
}
