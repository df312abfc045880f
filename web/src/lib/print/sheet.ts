// What a sheet and a card tell of a place on a day, before anybody lays it out: the situations that people meet, by what police may and must not do in them.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Attestation } from 'evenhand/rules'
import { answerTo, type NamedSituation, type Situations } from 'evenhand/situations'
import { dayIn, inLanguage, type Locale, placeName, policingItems, type SituationText, say, situationText } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'

/** The verdicts that are told, what forbids first; `open` where it is not settled. */
const told = ['must not', 'should not', 'must', 'should', 'may', 'open'] as const
export type ToldVerdict = (typeof told)[number]

export interface SheetLine {
  readonly situation: string
  /** Stands after `police here must not`; with the marks of what it does not tell by itself. */
  readonly text: string
}

export interface SheetGroup {
  readonly verdict: ToldVerdict
  /** `Police here must not:`. */
  readonly title: string
  readonly lines: readonly SheetLine[]
}

export interface Sheet {
  readonly place: string
  readonly name: string
  readonly lang: Locale
  readonly day: string
  readonly dayText: string
  readonly groups: readonly SheetGroup[]
  readonly policed: readonly string[]
}

/** WHY: the lines are kept, because each is an answer of its own and depends on nothing else. */
const kept = keeper<Sheet>(200)

/** The sheet of a place on a day. */
export function sheetOf(artefact: Artefact, lang: Locale, read: Situations, place: PlaceEntry, day: string): Sheet {
  return kept(`${lang} ${place.id} ${day}`, () => make(artefact, lang, read, place, day))
}

/** Who polices the place, each in a line. */
export function policedBy(artefact: Artefact, lang: Locale, place: PlaceEntry): readonly string[] {
  return policingItems(artefact, lang, place).map((each) => each.text)
}

function make(artefact: Artefact, lang: Locale, read: Situations, place: PlaceEntry, day: string): Sheet {
  const said = read.situations.flatMap((each) => lineOf(artefact, lang, read, each, { place: place.id, day }))
  const groups = told.flatMap((verdict): readonly SheetGroup[] => {
    const lines = said.flatMap(({ verdict: own, ...line }) => (own === verdict ? [line] : []))
    return lines.length === 0 ? [] : [{ verdict, title: say(lang, `web.print.${verdict}`), lines }]
  })
  const name = placeName(artefact, place.id)
  return { place: place.id, name, lang, day, dayText: dayIn(lang, day), groups, policed: policedBy(artefact, lang, place) }
}

function lineOf(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  situation: NamedSituation,
  at: { readonly place: string; readonly day: string },
): readonly (SheetLine & { readonly verdict: ToldVerdict })[] {
  if (situation.does === undefined) return []
  const found = answerTo(artefact, read, situation, at)
  if ('problems' in found) return []
  const text = situationText(artefact, lang, 'person', found.answered)
  const verdict = toldOf(text)
  if (verdict === undefined) return []
  // WHY: the rule is asked, because a sentence may own its exceptions without a part of its own for them
  const nearest = artefact.norms.find((each) => each.id === found.answered.told[0])
  const marked = marksOf(text, (nearest?.unless.length ?? 0) > 0)
  return [{ situation: situation.id, verdict, text: [inLanguage(situation.does, lang), marked].filter((each) => each !== '').join(' ') }]
}

/** Undefined where nothing can be printed to be relied on: no rule, a rule that is not confirmed, or one that may have had another in its place. */
function toldOf({ verdict, attestation, perhaps }: SituationText): ToldVerdict | undefined {
  if (verdict === 'silent' || attestation === 'unconfirmed' || perhaps !== '') return undefined
  return told.find((each) => each === verdict) ?? 'open'
}

/** How well a rule is known that was not read in full in an official text. The signs are in the font. */
export const marks: Readonly<Record<Attestation, string>> = { official: '', partial: '°', secondary: '°', unconfirmed: '' }

function marksOf({ verdict, attestation }: SituationText, hasExceptions: boolean): string {
  const exceptions = hasExceptions && verdict !== 'unsettled' ? '*' : ''
  return exceptions + (attestation === null ? '' : marks[attestation])
}

/** The lines of one verdict. */
export function linesOf({ groups }: Sheet, verdict: ToldVerdict): readonly SheetLine[] {
  return groups.find((each) => each.verdict === verdict)?.lines ?? []
}
