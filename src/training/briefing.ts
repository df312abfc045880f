// What is told before a shift: what changed since the last time, in ten minutes.
import { printDifference, type RulePrint } from './prints.ts'

/** How a rule is another one than it was. */
export const ruleChanges = ['new', 'gone', 'meaning', 'words'] as const

export interface RuleChange {
  readonly rule: string
  readonly how: (typeof ruleChanges)[number]
}

/** The rules that changed between two states of what stands: what is new, gone or means something else first, then what is only said otherwise. */
export function changesSince(before: readonly RulePrint[], now: readonly RulePrint[]): readonly RuleChange[] {
  const [was, is] = [new Map(before.map((each) => [each.id, each])), new Map(now.map((each) => [each.id, each]))]
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((rule): readonly RuleChange[] => {
    const [one, other] = [was.get(rule), is.get(rule)]
    if (one === undefined) return [{ rule, how: 'new' }]
    if (other === undefined) return [{ rule, how: 'gone' }]
    const how = printDifference(one, other)
    return how === 'nothing' ? [] : [{ rule, how }]
  })
  return [...changes.filter(({ how }) => how !== 'words'), ...changes.filter(({ how }) => how === 'words')]
}

/** Words read aloud in a minute: 183 on average of many studies (M. Brysbaert, https://doi.org/10.1016/j.jml.2019.104047). */
const spoken = 183

/** How many minutes it takes to read texts aloud, in whole minutes, at least one. */
export function minutesAloud(texts: readonly string[]): number {
  const words = texts.reduce((sum, each) => sum + each.split(/\s+/u).filter((word) => word !== '').length, 0)
  return Math.max(1, Math.ceil(words / spoken))
}

/** The first of some items whose texts can be read aloud in so many minutes; at least one. */
export function inMinutes<Item>(items: readonly Item[], textOf: (item: Item) => string, minutes: number): readonly Item[] {
  const texts = items.map(textOf)
  const tooLong = texts.findIndex((_, at) => at > 0 && minutesAloud(texts.slice(0, at + 1)) > minutes)
  return tooLong === -1 ? items : items.slice(0, tooLong)
}
