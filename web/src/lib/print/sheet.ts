// What a sheet and a card tell of a place on a day, before anybody lays it out.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Attestation } from 'evenhand/rules'
import { andList, dayIn, type Language, norList, orList, placeName, policingItems, say, sentence } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { type Said, saidIn } from './said.ts'

/** The verdicts that are told, what forbids first. */
const told = ['must not', 'should not', 'must', 'should', 'may', 'open'] as const
export type Told = (typeof told)[number]

/** What is not settled or clashes is told with what depends: neither is a rule to rely on. */
function groupOf({ verdict }: Said): Told {
  return told.find((each) => each === verdict) ?? 'open'
}

export interface Line {
  readonly act: string
  readonly phrase: string
  readonly condition: string
  readonly mark: string
  /** All of it. */
  readonly text: string
}

export interface Group {
  readonly verdict: Told
  /** `Police here must not:`. */
  readonly title: string
  /** Each with the mark of what is not known well. */
  readonly lines: readonly Line[]
}

export interface Sheet {
  readonly place: string
  readonly name: string
  readonly lang: Language
  readonly day: string
  readonly dayText: string
  readonly groups: readonly Group[]
  readonly policed: readonly string[]
}

/** WHY kept: every line is an answer of its own; they depend on nothing else. */
const kept = keeper<Sheet>(200)

/** The sheet of a place on a day. */
export function sheetOf(artefact: Artefact, lang: Language, place: PlaceEntry, day: string): Sheet {
  return kept(`${lang} ${place.id} ${day}`, () => make(artefact, lang, place, day))
}

/** Who polices the place, each in a line. */
export function policedBy(artefact: Artefact, lang: Language, place: PlaceEntry): readonly string[] {
  return policingItems(artefact, lang, place).map((each) => each.text)
}

function make(artefact: Artefact, lang: Language, place: PlaceEntry, day: string): Sheet {
  const said = saidIn(artefact, lang, place, day)
  const groups = told.flatMap((verdict): readonly Group[] => {
    const lines = said.filter((each) => groupOf(each) === verdict).map((each) => lineOf(lang, each))
    return lines.length === 0 ? [] : [{ verdict, title: say(lang, `web.print.${verdict}`), lines }]
  })
  const name = placeName(artefact, place.id)
  return { place: place.id, name, lang, day, dayText: dayIn(lang, day), groups, policed: policedBy(artefact, lang, place) }
}

/** What marks a line whose rules were not read in full in an official text. Both signs are in the font. */
const marks: Readonly<Record<Attestation, string>> = { official: '', partial: '°', secondary: '°', unconfirmed: '*' }

function lineOf(lang: Language, { act, phrase, condition, attestation }: Said): Line {
  const mark = marks[attestation]
  return { act, phrase, condition, mark, text: textOf(lang, phrase, condition, mark) }
}

function textOf(lang: Language, phrase: string, condition: string, mark: string): string {
  const whole = sentence(lang, condition === '' ? phrase : say(lang, 'web.print.when', { act: phrase, condition }))
  // WHY lower case again: it stands in a list that goes on from its heading
  const text = whole.charAt(0).toLocaleLowerCase(lang) + whole.slice(1)
  return mark === '' ? text : `${text.replace(/\.$/, '')} ${mark}`
}

/** The lines of a group with those in one that share condition and mark. */
export function joined(lang: Language, { verdict, lines }: Group): readonly string[] {
  const join = verdict === 'must not' || verdict === 'should not' ? norList : verdict === 'must' || verdict === 'should' ? andList : orList
  const alike = Map.groupBy(lines, ({ act, condition, mark }) => (condition === '' ? act : `${condition} ${mark}`))
  return [...alike.values()].map((group) => {
    const phrases = group.map((each) => each.phrase)
    return textOf(lang, join(lang, phrases), group[0]?.condition ?? '', group[0]?.mark ?? '')
  })
}

/** The lines of one verdict; on one act only, where it is given. */
export function linesOf({ groups }: Sheet, verdict: Told, act?: string): readonly string[] {
  const lines = groups.find((each) => each.verdict === verdict)?.lines ?? []
  return lines.filter((each) => act === undefined || each.act === act).map((each) => each.text)
}
