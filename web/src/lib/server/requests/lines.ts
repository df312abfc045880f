// Requests in words: one line of a list, all of one, and the table of a year.
import type { Artefact } from 'evenhand/artefact'
import { askers, papersClaimed, type ShownCount, type WantedThing, waysOfAsking, type YearReport } from 'evenhand/requests'
import type { Verdict } from 'evenhand/rules'
import type { ListedRequest } from 'evenhand/store'
import { dayIn, inLanguage, type Locale, say, sentence } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { paperChoices, wordsToSay } from '#lib/requests/view.ts'
import { dayOf } from '#lib/today.ts'
import { verdictWords } from '#lib/verdicts.ts'
import { type CountColumn, countColumns, yearColumns } from './year-columns.ts'

/** One request in a list. `differs`: what is to be looked at; empty where nothing is. */
export interface RequestLine {
  readonly id: string
  readonly moment: string
  readonly wanted: string
  readonly paper: string
  readonly said: string
  readonly done: string
  readonly differs: string
  readonly isSeen: boolean
}

export function requestLine(artefact: Artefact, lang: Locale, wanted: readonly WantedThing[], { row, state }: ListedRequest): RequestLine {
  const { outcome, counts, sameAs, judged } = state
  const done = counts
    ? outcome === undefined
      ? say(lang, 'request.not-recorded')
      : say(lang, `request.outcome.${outcome}`)
    : say(lang, sameAs === undefined ? 'request.wrong' : 'request.copy')
  const differing = { broke: 'request.differs', 'perhaps-broke': 'request.perhaps-differs' } as const
  return {
    id: row.id,
    moment: momentIn(lang, new Date(row.at)),
    wanted: wantedName(lang, wanted, row.wanted),
    paper: paperName(artefact, lang, row.paper),
    said: verdictWords(lang, verdictOf(row.verdict), possibleOf(row.possible)),
    done,
    differs: counts && (judged === 'broke' || judged === 'perhaps-broke') ? say(lang, differing[judged]) : '',
    isSeen: state.isSeen,
  }
}

export function wantedName(lang: Locale, wanted: readonly WantedThing[], id: string): string {
  return inLanguage(wanted.find((each) => each.id === id)?.name, lang)
}

export function paperName(artefact: Artefact, lang: Locale, id: string): string {
  return paperChoices(artefact, lang).find((each) => each.id === id)?.name ?? id
}

// WHY: the casts are safe, because only the room of the database writes them
function verdictOf(kept: string | null): Verdict | null {
  return kept as Verdict | null
}

function possibleOf(kept: string): readonly Verdict[] {
  return JSON.parse(kept) as readonly Verdict[]
}

/** What stands on the page of one request. `by`: who took it down. */
export function requestDetails(artefact: Artefact, lang: Locale, wanted: readonly WantedThing[], { row, state, acts }: ListedRequest, by: string) {
  const verdict: Verdict | 'open' = verdictOf(row.verdict) ?? 'open'
  const does = inLanguage(wanted.find((each) => each.id === row.wanted)?.does, lang)
  const seen = acts.findLast((each) => each.act === 'seen')
  const offBy = row.sent_at === null ? 0 : Math.round((Date.parse(row.entered_at) - Date.parse(row.sent_at)) / 60_000)
  return {
    day: dayIn(lang, row.day),
    verdict,
    words: wordsToSay(lang, verdict, does),
    asker: askerName(lang, row.asker),
    how: wayName(lang, row.how),
    claimed: claimedName(lang, row.claimed),
    facts: factLines(artefact, lang, row.facts),
    rules: ruleLinks(artefact, lang, row.norms),
    counts: state.counts,
    seen: seen === undefined ? '' : say(lang, 'request.seen-by', { day: dayIn(lang, dayOf(new Date(seen.at))) }),
    entered: say(lang, 'request.entered', { name: by, moment: momentIn(lang, new Date(row.entered_at)) }),
    clock: Math.abs(offBy) < 2 ? '' : say(lang, 'request.late-clock', { minutes: String(offBy) }),
    receipt: row.receipt,
  }
}

function askerName(lang: Locale, kept: string): string {
  const asker = askers.find((each) => each === kept)
  return asker === undefined ? kept : say(lang, `request.asker.${asker}`)
}

function wayName(lang: Locale, kept: string): string {
  const way = waysOfAsking.find((each) => each === kept)
  return way === undefined ? kept : say(lang, `request.how.${way}`)
}

/** Whose signature whoever brought a paper says is on it; empty where they did not say. */
function claimedName(lang: Locale, kept: string): string {
  const claimed = papersClaimed.find((each) => each === kept)
  return claimed === undefined || claimed === 'not-said' ? '' : `${say(lang, 'request.claimed')} ${say(lang, `request.claimed.${claimed}`)}`
}

function factLines(artefact: Artefact, lang: Locale, kept: string): readonly string[] {
  const facts = JSON.parse(kept) as Readonly<Record<string, string>>
  return Object.entries(facts).flatMap(([id, answer]) => {
    const fact = artefact.vocabulary.facts.find((each) => each.id === id)
    const words = fact?.answers.find((each) => each.id === answer)?.words
    return fact === undefined ? [] : [`${inLanguage(fact.asks, lang)} ${inLanguage(words, lang)}`]
  })
}

/** The texts of the rules that decided, each once. */
export function ruleLinks(artefact: Artefact, lang: Locale, kept: string): readonly { readonly title: string; readonly to: string }[] {
  const norms = JSON.parse(kept) as readonly string[]
  return norms.flatMap((id) => {
    const [text = '', name = ''] = id.split('/')
    const instrument = artefact.instruments.find((each) => each.id === text)
    return instrument === undefined ? [] : [{ title: `${inLanguage(instrument.title, lang)}, ${name}`, to: `/${lang}/law/${text}#${name}` }]
  })
}

/** The report of a year as a table; its rows as they are counted, or as everybody may read them. */
export function yearTable(
  artefact: Artefact,
  lang: Locale,
  wanted: readonly WantedThing[],
  { rows }: { readonly rows: readonly ({ readonly wanted: string; readonly paper: string } & Readonly<Record<CountColumn, ShownCount>>)[] },
) {
  return {
    head: [
      say(lang, 'request.column.wanted'),
      say(lang, 'request.column.paper'),
      ...countColumns.map((each) => sentence(lang, say(lang, `request.count.${each}`)).replace(/\.$/, '')),
    ],
    rows: rows.map((row) => [
      wantedName(lang, wanted, row.wanted),
      paperName(artefact, lang, row.paper),
      ...countColumns.map((each) => (row[each] === 'hidden' ? say(lang, 'request.count.hidden') : String(row[each]))),
    ]),
  }
}

/** The same report for programs: ids and not words. */
export function yearRows({ agency, year, rows }: YearReport): readonly (readonly string[])[] {
  const head = yearColumns.map(({ name }) => name)
  return [head, ...rows.map((row) => [agency, String(year), row.wanted, row.paper, ...countColumns.map((each) => String(row[each]))])]
}
