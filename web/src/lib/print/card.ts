// A card for the wallet: what fits on two small sides, the most important first.
import { say } from 'evenhand/wording'
import type { Told } from './sheet.ts'
import { linesOf, type Sheet } from './sheet.ts'

export interface CardGroup {
  readonly title: string
  readonly lines: readonly string[]
}

/** A side as it is printed. */
export interface Side {
  readonly name: 'front' | 'back'
  /** The place; on the front only. */
  readonly title: string
  readonly groups: readonly CardGroup[]
  readonly notes: readonly string[]
}

/** Whether a side is no higher than a card. */
export type Fits = (side: Side) => boolean

/** Both sides. `address` is where more is told. */
export function cardOf(sheet: Sheet, address: string, fits: Fits): readonly [Side, Side] {
  const { lang } = sheet
  const none: CardGroup = { title: '', lines: [say(lang, 'web.print.none')] }
  const front: Side = { name: 'front', title: sheet.name, groups: [], notes: [say(lang, 'web.print.on', { day: sheet.dayText })] }
  const forbidden = filled(front, groupOf(sheet, 'must not'), fits)
  const notes = [
    [say(lang, 'web.print.marks'), say(lang, 'web.print.federal'), say(lang, 'web.print.rest')].join(' '),
    `${say(lang, 'answer.noadvice')} ${say(lang, 'web.print.more', { address })}`,
  ]
  const back: Side = { name: 'back', title: '', groups: [], notes }
  // WHY first: who reads only what protects could rely on too much
  const warning = first(groupOf(sheet, 'may', 'tell') ?? groupOf(sheet, 'open', 'tell') ?? groupOf(sheet, 'may'))
  const warned = filled(back, warning, fits)
  const owed = filled({ ...back, groups: warned }, groupOf(sheet, 'must'), fits)
  const open = groupOf(sheet, 'open')
  const more = open === undefined || open.title === warning?.title ? owed : filled({ ...back, groups: owed }, open, fits)
  const order = sheet.groups.map((each) => each.title)
  return [
    { ...front, groups: forbidden.length > 0 ? forbidden : [none] },
    { ...back, groups: more.toSorted((one, other) => order.indexOf(one.title) - order.indexOf(other.title)) },
  ]
}

function groupOf(sheet: Sheet, verdict: Told, act?: string): CardGroup | undefined {
  const lines = linesOf(sheet, verdict, act)
  return lines.length === 0 ? undefined : { title: sheet.groups.find((each) => each.verdict === verdict)?.title ?? '', lines }
}

function first(group: CardGroup | undefined): CardGroup | undefined {
  return group === undefined ? undefined : { ...group, lines: group.lines.slice(0, 1) }
}

/** The groups of a side with one more: as many of its lines as fit. */
function filled(side: Side, group: CardGroup | undefined, fits: Fits): readonly CardGroup[] {
  if (group === undefined) return side.groups
  for (let count = group.lines.length; count > 0; count -= 1) {
    const groups = [{ ...group, lines: group.lines.slice(0, count) }, ...side.groups]
    if (fits({ ...side, groups })) return groups
  }
  return side.groups
}
