// What the pages of situations show: a town's, and one answer's.
import type { Artefact } from 'evenhand/artefact'
import type { Verdict } from 'evenhand/rules'
import { answerTo, decidedIn, type NamedSituation, type Situations } from 'evenhand/situations'
import {
  describe,
  type Item,
  inLanguage,
  type Locale,
  provisionName,
  type Section,
  type SituationText,
  situationRow,
  situationText,
  sourceLine,
} from 'evenhand/wording'
import { verdictPattern } from '#lib/verdicts.ts'

export interface RowView {
  readonly id: string
  readonly what: string
  readonly verdict: Verdict | 'open'
  readonly word: string
  readonly says: string
  /** That it is not confirmed; empty where it is better known. */
  readonly known: string
}

export interface GroupView {
  readonly id: string
  readonly title: string
  readonly rows: readonly RowView[]
}

export interface TownView {
  readonly groups: readonly GroupView[]
  /** Situations on which no rule was found. */
  readonly silent: readonly RowView[]
}

/** Where, when and for whom. */
export interface SituationsAsked {
  readonly place: string
  readonly day: string
  readonly reader: 'person' | 'officer'
}

/** Every situation as it is answered at a place on a day. Empty where nobody polices all of the place. */
export function townView(artefact: Artefact, lang: Locale, read: Situations, at: SituationsAsked): TownView {
  const rows = read.situations.flatMap((situation): readonly (RowView & { readonly group: string })[] => {
    const decided = decidedIn(artefact, situation, at)
    if (decided === undefined) return []
    return [{ ...rowFor(artefact, lang, read, situation, decided, at.reader), group: situation.group }]
  })
  const answered = rows.filter((each) => each.verdict !== 'silent')
  const groups = read.groups.map(({ id, title }) => ({ id, title: inLanguage(title, lang), rows: answered.filter((each) => each.group === id) }))
  return { groups: groups.filter((each) => each.rows.length > 0), silent: rows.filter((each) => each.verdict === 'silent') }
}

/** A situation in a list, as a reader is told it. */
export function rowFor(
  artefact: Artefact,
  lang: Locale,
  { plain }: Pick<Situations, 'plain'>,
  situation: NamedSituation,
  decided: NonNullable<ReturnType<typeof decidedIn>>,
  reader: SituationsAsked['reader'],
): RowView {
  return { id: situation.id, what: inLanguage(situation[reader], lang), ...situationRow(artefact, lang, reader, plain, decided) }
}

export interface RuleView {
  readonly to: string
  readonly name: string
  readonly sources: readonly string[]
}

export interface SituationView {
  readonly id: string
  readonly what: string
  readonly reader: 'person' | 'officer'
  readonly text: SituationText
  readonly pattern: string
  /** What has to be done besides, for certain. */
  readonly duties: readonly string[]
  readonly rules: readonly RuleView[]
  readonly taken: readonly string[]
  readonly sections: readonly Section[]
  /** The answers of the interview that stand for it. */
  readonly known: readonly string[]
  /** What may come after it. */
  readonly next: readonly { readonly id: string; readonly what: string }[]
  readonly act: string
  readonly place: string
  readonly agency: string
}

/** One situation answered for a reader; undefined where nobody polices all of the place. */
export function situationView(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  situation: NamedSituation,
  at: SituationsAsked & { readonly agency?: string },
): SituationView | undefined {
  const { reader } = at
  const found = answerTo(artefact, read, situation, at)
  if ('problems' in found) return undefined
  const { answer } = found.answered
  const text = situationText(artefact, lang, reader, found.answered)
  const told = describe(artefact, lang, answer).sections
  const items = (id: Section['id']): readonly Item[] => told.find((each) => each.id === id)?.items ?? []
  return {
    id: situation.id,
    what: inLanguage(situation[reader], lang),
    reader,
    text,
    pattern: verdictPattern(text.verdict),
    // WHY: duties with notes are left out, because what comes only sometimes has its reasons below it, and is no order
    duties: items('duties').flatMap((each) => (each.notes.length === 0 ? [each.text] : [])),
    rules: answer.because.map(({ norm }) => ruleView(artefact, lang, norm)),
    taken: items('situation').map((each) => each.text),
    sections: told.filter((each) => ['perhaps', 'mayFollow', 'advised', 'time'].includes(each.id)),
    known: Object.entries(situation.facts).map(([fact, value]) => `${fact}=${value}`),
    next: situation.next.flatMap((id) => read.situations.flatMap((each) => (each.id === id ? [{ id, what: inLanguage(each[reader], lang) }] : []))),
    act: situation.act,
    place: answer.place,
    agency: answer.agency,
  }
}

export function ruleView(artefact: Artefact, lang: Locale, id: string): RuleView {
  const norm = artefact.norms.find((each) => each.id === id)
  const [text = '', name = ''] = id.split('/')
  return {
    to: `/${lang}/law/${text}#${name}`,
    name: provisionName(artefact, lang, text),
    sources: (norm?.sources ?? []).map((each) => sourceLine(lang, each).replace(/ <[^>]*>$/, '')),
  }
}
