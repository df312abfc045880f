// When a step of a procedure is due, in the few forms that the statutes use, and the words in which a document writes each.
import { ordinals, type Weekday, weekdays } from './weekday.ts'

/** `anchor` names the day that time is counted from: what is given (`meeting`, `adoption`, `filing` …) or another step. */
export type Timing =
  /** At least so many days before: the last day on which it can be done. */
  | { readonly kind: 'before'; readonly days: number; readonly anchor: string }
  /** Not more than `most` and not less than `least` days before: a window. */
  | { readonly kind: 'window'; readonly least: number; readonly most: number; readonly anchor: string }
  /** Within so many days after: the last day. */
  | { readonly kind: 'within'; readonly days: number; readonly anchor: string }
  /** Within so many hours after an instant: an instant. */
  | { readonly kind: 'hours'; readonly hours: number; readonly anchor: string }
  /** So many days after: that day. */
  | { readonly kind: 'after'; readonly days: number; readonly anchor: string }
  /** The nth such weekday before: the last day. */
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: Weekday; readonly anchor: string }
  /** On that day. */
  | { readonly kind: 'on'; readonly anchor: string }
  /** Until that is done. */
  | { readonly kind: 'until'; readonly anchor: string }
  /** The later of two. */
  | { readonly kind: 'later'; readonly first: Timing; readonly second: Timing }

const anchor = '([a-z][a-z-]*)'
const number = '([0-9]{1,3})'

/** The forms, in the words of a document. Each has one meaning. */
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => Timing | undefined])[] = [
  [new RegExp(`^at least ${number} days before ${anchor}$`), ([days = '', of = '']) => ({ kind: 'before', days: Number(days), anchor: of })],
  [
    new RegExp(`^at least ${number} and at most ${number} days before ${anchor}$`),
    ([least = '', most = '', of = '']) => (Number(least) > Number(most) ? undefined : { kind: 'window', least: Number(least), most: Number(most), anchor: of }),
  ],
  [new RegExp(`^within ${number} days after ${anchor}$`), ([days = '', of = '']) => ({ kind: 'within', days: Number(days), anchor: of })],
  [new RegExp(`^within ${number} hours after ${anchor}$`), ([hours = '', of = '']) => ({ kind: 'hours', hours: Number(hours), anchor: of })],
  [new RegExp(`^${number} days after ${anchor}$`), ([days = '', of = '']) => ({ kind: 'after', days: Number(days), anchor: of })],
  [
    new RegExp(`^(${ordinals.join('|')}) (${weekdays.join('|')}) before ${anchor}$`),
    ([nth = '', day = '', of = '']) => {
      const weekday = weekdays.find((each) => each === day)
      return weekday === undefined ? undefined : { kind: 'weekday', nth: ordinals.indexOf(nth) + 1, weekday, anchor: of }
    },
  ],
  [new RegExp(`^on ${anchor}$`), ([of = '']) => ({ kind: 'on', anchor: of })],
  [new RegExp(`^until ${anchor}$`), ([of = '']) => ({ kind: 'until', anchor: of })],
]

/** What the words say; undefined where they are of none of the forms. */
export function readTiming(words: string): Timing | undefined {
  const later = /^the later of (.+), and (.+)$/.exec(words)
  if (later !== null) {
    const [first, second] = [readTiming(later[1] ?? ''), readTiming(later[2] ?? '')]
    return first === undefined || second === undefined ? undefined : { kind: 'later', first, second }
  }
  for (const [form, made] of forms) {
    const found = form.exec(words)
    if (found !== null) return made(found.slice(1))
  }
  return undefined
}

/** What the timing counts from. */
export function anchorsOf(timing: Timing): readonly string[] {
  return timing.kind === 'later' ? [...anchorsOf(timing.first), ...anchorsOf(timing.second)] : [timing.anchor]
}
