// What a sheet and a card tell of a place on a day, before anybody lays it out.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Attestation } from 'evenhand/rules'
import { dayIn, inLanguage, type Language, placeName, say } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { policedBy } from '#lib/town/view.ts'
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
  /** The titles of the texts that decide. */
  readonly sources: readonly string[]
}

/** WHY kept: every line is an answer of its own; they depend on nothing else. */
const kept = keeper<Sheet>(200)

/** The sheet of a place on a day; `hash` names the law. */
export function sheetOf(artefact: Artefact, hash: string, lang: Language, place: PlaceEntry, day: string): Sheet {
  return kept(`${hash} ${lang} ${place.id} ${day}`, () => make(artefact, lang, place, day))
}

function make(artefact: Artefact, lang: Language, place: PlaceEntry, day: string): Sheet {
  const said = saidIn(artefact, lang, place, day)
  const groups = told.flatMap((verdict): readonly Group[] => {
    const lines = said.filter((each) => groupOf(each) === verdict).map(lineOf)
    return lines.length === 0 ? [] : [{ verdict, title: say(lang, `web.print.${verdict}`), lines }]
  })
  const texts = new Set(said.flatMap(({ norms }) => norms.map((each) => each.split('/')[0] ?? each)))
  const sources = artefact.instruments.filter((each) => texts.has(each.id)).map((each) => inLanguage(each.title, lang))
  const name = placeName(artefact, place.id)
  return { place: place.id, name, lang, day, dayText: dayIn(lang, day), groups, policed: policedBy(artefact, lang, place), sources }
}

/** What marks a line whose rules were not read in full in an official text. Both signs are in the font. */
const marks: Readonly<Record<Attestation, string>> = { official: '', partial: '°', secondary: '°', unconfirmed: '*' }

function lineOf({ act, text, attestation }: Said): Line {
  const mark = marks[attestation]
  return { act, text: mark === '' ? text : `${text.replace(/\.$/, '')} ${mark}` }
}

/** The lines of one verdict; on one act only, where it is given. */
export function linesOf({ groups }: Sheet, verdict: Told, act?: string): readonly string[] {
  const lines = groups.find((each) => each.verdict === verdict)?.lines ?? []
  return lines.filter((each) => act === undefined || each.act === act).map((each) => each.text)
}
