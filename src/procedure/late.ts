// What was given, held against the date of the step that it tells of: late, or before what it follows.
import { type Day, unreachable } from '../base/index.ts'
import { dayOf, laterOf } from './instant.ts'
import type { Moment } from './moment.ts'
import type { CaseDates, Step } from './procedure.ts'
import { anchorsOf, type Timing } from './timing.ts'

/** `late`: after the date. `perhaps-late`: after it, and not after the later one that is not settled. `before`: earlier than `than`, which it follows. */
export type JudgedDate =
  | { readonly kind: 'late' | 'perhaps-late'; readonly start: string; readonly at: string }
  | { readonly kind: 'before'; readonly start: string; readonly at: string; readonly than: string; readonly thanAt: string }

/** What is to be said of a step that was done on a given day; undefined where nothing is, or where it is not known. */
export function judged(
  { step, moment, perhaps }: { readonly step: Step; readonly moment: Moment; readonly perhaps?: Moment },
  given: CaseDates,
): JudgedDate | undefined {
  const start = step.metBy
  const at = start === undefined ? undefined : givenOf(given, start)
  if (start === undefined || at === undefined || step.timing === undefined) return undefined
  // WHY: what comes on a day, or takes effect on it, is not done by a last day
  if (step.timing.kind === 'on' || step.timing.kind === 'after') return undefined
  const than = follows(step.timing).find((each) => {
    const other = givenOf(given, each)
    return each !== start && other !== undefined && isAfter(other, at)
  })
  if (than !== undefined) return { kind: 'before', start, at, than, thanAt: givenOf(given, than) ?? '' }
  const end = endOf(moment)
  if (end === undefined || !isAfter(at, end)) return undefined
  const latest = perhaps === undefined ? undefined : endOf(perhaps)
  return { kind: latest !== undefined && !isAfter(at, latest) ? 'perhaps-late' : 'late', start, at }
}

function givenOf({ days, instants }: CaseDates, start: string): string | undefined {
  return instants[start] ?? days[start]
}

/** What a step comes after. */
function follows(timing: Timing): readonly string[] {
  switch (timing.kind) {
    case 'within':
    case 'hours':
    case 'after':
      return [timing.anchor]
    case 'later':
      return anchorsOf(timing)
    case 'before':
    case 'window':
    case 'weekday':
    case 'on':
    case 'until':
      return []
    default:
      return unreachable(timing)
  }
}

/** The end of a moment: an instant where an hour is known, else a day. */
function endOf(moment: Moment): string | undefined {
  switch (moment.kind) {
    case 'day':
      return moment.closes === undefined ? moment.day : `${moment.day}T${moment.closes}`
    case 'window':
      return moment.through
    case 'instant':
      return moment.at
    case 'waits':
    case 'until':
    case 'unset':
      return undefined
    default:
      return unreachable(moment)
  }
}

/** Whether one comes after the other, each a day or an instant. Where the hour of one is not known, only the days tell. */
function isAfter(one: string, other: string): boolean {
  const [a, b] = [dayIn(one), dayIn(other)]
  if (a !== b || one.length === a.length || other.length === b.length) return a > b
  return one !== other && laterOf(one, other) === one
}

function dayIn(at: string): Day {
  return dayOf(at)
}
