// A card for the wallet: one side for the person, in the person's language, the other to hand to the officer, in the language of the law.
import type { Artefact } from 'evenhand/artefact'
import { invariant } from 'evenhand/base'
import { answerTo, type NamedSituation, type Situations } from 'evenhand/situations'
import { dayIn, first as firstLanguage, inLanguage, type Locale, placeName, provisionName, say, sentence, sideLines, situationText } from 'evenhand/wording'
import { linesOf, marks, type Sheet, type SheetGroup } from './sheet.ts'

/** What officers read: the texts of the law are in it. */
const officers: Locale = firstLanguage

export interface CardGroup {
  readonly title: string
  readonly lines: readonly string[]
}

/** A side as it is printed. */
export interface CardSide {
  readonly name: 'front' | 'back'
  readonly lang: Locale
  readonly title: string
  readonly groups: readonly CardGroup[]
  readonly notes: readonly string[]
}

export type Sides = readonly [CardSide, CardSide]

/** Whether a side is no higher than a card. */
export type Fits = (side: CardSide) => boolean

/** Where more is told, for a reader of either side. */
export type Addresses = Readonly<Record<string, string>>

/** The card of a place: what police there must not do, and the sentences of those rules for the officer. */
export function placeCard(artefact: Artefact, { situations, plain }: Situations, sheet: Sheet, addresses: Addresses, fits: Fits): Sides {
  const { lang } = sheet
  const notes = [
    [say(lang, 'web.print.marks'), say(lang, 'web.print.federal')].join(' '),
    `${say(lang, 'answer.noadvice')} ${say(lang, 'web.print.on', { day: sheet.dayText })} ${more(lang, addresses)}`,
  ]
  const empty: CardSide = { name: 'front', lang, title: sheet.name, groups: [], notes }
  // WHY: this comes first, because whoever reads only what protects could rely on too much
  const warned = filled(empty, first(cardGroup(sheet, 'must') ?? cardGroup(sheet, 'may')), fits)
  const bans = cardGroup(sheet, 'must not')
  const groups = filled({ ...empty, groups: warned }, bans, fits)
  const shown = groups.find((each) => each.title === bans?.title)?.lines.length ?? 0
  const front = { ...empty, groups: shown > 0 ? groups : [{ title: '', lines: [say(lang, 'web.print.none')] }, ...warned] }

  const ids = new Set(
    linesOf(sheet, 'must not')
      .slice(0, shown)
      .map((each) => each.situation),
  )
  const told = situations.flatMap((each): readonly string[] => {
    if (!ids.has(each.id)) return []
    const found = answerTo(artefact, { plain }, each, { place: sheet.place, day: sheet.day })
    return 'problems' in found ? [] : [officerLine(artefact, found.answered)]
  })
  const own = backOf(sheet.name, sheet.day, addresses)
  const back: CardSide = { ...own, notes: [say(officers, 'web.print.marks'), ...own.notes] }
  const lines = [...new Set(told)]
  return [front, { ...back, groups: filled(back, lines.length === 0 ? undefined : { title: '', lines }, fits) }]
}

/** The card of one answer: the question and the rule, told to each. Undefined where nobody polices all of the place. */
export function answerCard(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  situation: NamedSituation,
  at: { readonly place: string; readonly day: string; readonly addresses: Addresses },
  fits: Fits,
): Sides | undefined {
  const found = answerTo(artefact, read, situation, at)
  if ('problems' in found) return undefined
  const { answered } = found
  const { addresses } = at
  const bodies = (reader: 'person' | 'officer', language: Locale): readonly [CardGroup, ...CardGroup[]] => {
    const text = situationText(artefact, language, reader, answered)
    const { word, says, unless, perhaps, known } = text
    const both = sideLines(language, text)
    const but = unless === '' ? '' : `${say(language, 'situation.unless')}: ${unless}`
    const least = unless === '' ? '' : say(language, 'situation.exceptions')
    const body = (...rest: readonly string[]): CardGroup => ({
      title: inLanguage(situation[reader], language),
      lines: [`${word}. ${says}`, ...rest].filter((each) => each !== ''),
    })
    // WHY: it is told that there is more, because what is left out for want of room must be known to be there
    const there = both.length === 0 ? '' : say(language, 'situation.both-there')
    return [body(but, ...both, perhaps, known), body(but, ...both, perhaps), body(but, there, perhaps), body(least, there, perhaps)]
  }
  const name = placeName(artefact, at.place)
  const day = say(lang, 'web.print.on', { day: dayIn(lang, at.day) })
  const front: CardSide = { name: 'front', lang, title: name, groups: [], notes: [`${say(lang, 'answer.noadvice')} ${day} ${more(lang, addresses)}`] }
  const back = backOf(name, at.day, addresses)
  const texts = [...new Set(answered.told.map((norm) => provisionName(artefact, officers, norm.split('/')[0] ?? '')))]
  const sourced: CardSide = { ...back, notes: [...texts.map((each) => sentence(officers, each)), ...back.notes] }
  const [whole, ...shorter] = bodies('officer', officers)
  const fitted = (sides: readonly CardSide[]): CardSide => {
    const side = sides.find(fits) ?? sides.at(-1)
    invariant(side !== undefined, 'a side has a body')
    return side
  }
  return [
    fitted(bodies('person', lang).map((each) => ({ ...front, groups: [each] }))),
    fitted([{ ...sourced, groups: [whole] }, ...[whole, ...shorter].map((each) => ({ ...back, groups: [each] }))]),
  ]
}

function backOf(name: string, day: string, addresses: Addresses): CardSide {
  const notes = [`${say(officers, 'web.print.on', { day: dayIn(officers, day) })} ${more(officers, addresses)}`]
  return { name: 'back', lang: officers, title: say(officers, 'web.print.to-officer', { place: name }), groups: [], notes }
}

function more(lang: Locale, addresses: Addresses): string {
  return say(lang, 'web.print.more', { address: inLanguage(addresses, lang) })
}

/** A rule as the officer is told it, in a line, with the mark of how well it is known: a card claims no more than its page. */
function officerLine(artefact: Artefact, answered: Parameters<typeof situationText>[3]): string {
  const { says, unless, attestation } = situationText(artefact, officers, 'officer', answered)
  const but = unless === '' ? '' : `${say(officers, 'situation.unless')}: ${unless}`
  return [says, but, attestation === null ? '' : marks[attestation]].filter((each) => each !== '').join(' ')
}

function cardGroup(sheet: Sheet, verdict: SheetGroup['verdict']): CardGroup | undefined {
  const lines = linesOf(sheet, verdict)
  const title = sheet.groups.find((each) => each.verdict === verdict)?.title ?? ''
  return lines.length === 0 ? undefined : { title, lines: lines.map((each) => each.text) }
}

function first(group: CardGroup | undefined): CardGroup | undefined {
  return group === undefined ? undefined : { ...group, lines: group.lines.slice(0, 1) }
}

/** The groups of a side with one more: as many of its lines as fit. */
function filled(side: CardSide, group: CardGroup | undefined, fits: Fits): readonly CardGroup[] {
  if (group === undefined) return side.groups
  for (let count = group.lines.length; count > 0; count -= 1) {
    const groups = [{ ...group, lines: group.lines.slice(0, count) }, ...side.groups]
    if (fits({ ...side, groups })) return groups
  }
  return side.groups
}
