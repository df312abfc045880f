// The days of a procedure: every step with its date, and how the date comes about, one piece of counting after the other.
import { addDays, covers, type Day, unreachable } from '../base/index.ts'
import type { Words } from '../rules/index.ts'
import { caseDays, movedFrom } from './case-days.ts'
import { addHours, dayOf, laterOf } from './instant.ts'
import { type JudgedDate, judged } from './late.ts'
import type { Moment } from './moment.ts'
import type { CaseDates, Holidays, Moving, Procedures, RollingRule, Step } from './procedure.ts'
import { anchorsOf, type Timing } from './timing.ts'
import { inYear, type Weekday, weekdayBefore, weekdayOf, yearOf } from './weekday.ts'

/** One piece of the counting. */
export type Working =
  | { readonly kind: 'from'; readonly anchor: string; readonly day: Day }
  | { readonly kind: 'from-instant'; readonly anchor: string; readonly at: string }
  | { readonly kind: 'excluded'; readonly which: 'first' | 'both'; readonly rule: string }
  | { readonly kind: 'counted'; readonly days: number; readonly direction: 'back' | 'on'; readonly day: Day }
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: Weekday; readonly day: Day }
  | { readonly kind: 'hours'; readonly hours: number; readonly at: string }
  | { readonly kind: 'closed'; readonly day: Day; readonly why: 'saturday' | 'sunday' | Words; readonly rule: string }
  | { readonly kind: 'rolled'; readonly day: Day; readonly closes: string; readonly rule: string; readonly settled: boolean }
  | { readonly kind: 'later'; readonly moment: Moment }
  /** The meeting was moved: what would be the date by the other of its two days, and what the law says of that. */
  | { readonly kind: 'moved'; readonly from: Day; readonly date: Moving; readonly says: Words; readonly sources: Step['sources'] }

/** A step with its date. `perhaps`: the later date, where it is unsettled whether a rule that moves it on applies. */
export interface Dated {
  readonly step: Step
  readonly moment: Moment
  readonly perhaps?: Moment
  readonly working: readonly Working[]
  /** Whether it is not known that this version held on the day that counts. */
  readonly inDoubt: boolean
  /** What was given of the step, where that is late or comes before what it follows. */
  readonly judged?: JudgedDate
}

/** The dates of a procedure's steps in the versions that hold, in the order of the documents. `on`: the day for what no given day decides. */
export function clock(all: Procedures, procedure: string, given: CaseDates, on: Day): readonly Dated[] {
  const steps = all.steps.filter((each) => each.of === procedure)
  const names = [...new Set(steps.map((each) => each.id))]
  const { first } = caseDays(all, all.procedures.find((each) => each.id === procedure) ?? { id: procedure, starts: [] }, given, on)
  return names.flatMap((name) => datesOf(all, steps, name, given, first, []))
}

/** The dates of a step in every version that holds, or may hold, on the day that its time runs from. */
function datesOf(all: Procedures, steps: readonly Step[], name: string, given: CaseDates, on: Day, asked: readonly string[]): readonly Dated[] {
  const anchored = (anchor: string): Anchored | undefined => anchorOf(all, steps, anchor, given, on, [...asked, name])
  return steps.flatMap((step): readonly Dated[] => {
    if (step.id !== name) return []
    const reference = (step.timing === undefined ? undefined : firstDay(step.timing, anchored)) ?? given.days['meeting'] ?? on
    const holds = covers(step.window, reference)
    const after = step.window?.after
    const mayHold = !holds && after !== undefined && after < reference && reference < (step.window?.from ?? reference)
    if (!holds && !mayHold) return []
    const found = datedOnce(all, step, given, anchored)
    const late = mayHold ? undefined : judged({ step, ...found }, given)
    return [{ step, ...found, inDoubt: mayHold, ...(late === undefined ? {} : { judged: late }) }]
  })
}

/** What time runs from: a day, and where it is known an instant of it. */
interface Anchored {
  readonly day: Day
  readonly at?: string
}

function anchorOf(all: Procedures, steps: readonly Step[], anchor: string, given: CaseDates, on: Day, asked: readonly string[]): Anchored | undefined {
  const at = given.instants[anchor]
  if (at !== undefined) return { day: dayOf(at), at }
  const day = given.days[anchor]
  if (day !== undefined) return { day }
  // WHY: a step that counts from itself, however far around, has no day
  if (asked.includes(anchor)) return undefined
  const found = datesOf(all, steps, anchor, given, on, asked).find((each) => !each.inDoubt)?.moment
  switch (found?.kind) {
    case 'day':
      return { day: found.day, ...(found.closes === undefined ? {} : { at: `${found.day}T${found.closes}` }) }
    case 'window':
      return { day: found.through }
    case 'instant':
      return { day: dayOf(found.at), at: found.at }
    case 'waits':
    case 'until':
    case 'unset':
    case undefined:
      return undefined
    default:
      return unreachable(found)
  }
}

function firstDay(timing: Timing, anchored: (anchor: string) => Anchored | undefined): Day | undefined {
  return timing.kind === 'later' ? (firstDay(timing.first, anchored) ?? firstDay(timing.second, anchored)) : anchored(timing.anchor)?.day
}

/** The date by the meeting's day. Where the meeting was moved and nobody found whether the date moves with it: the earlier of both, and perhaps the later. */
function datedOnce(
  all: Procedures,
  step: Step,
  given: CaseDates,
  anchored: (anchor: string) => Anchored | undefined,
): Pick<Dated, 'moment' | 'perhaps' | 'working'> {
  const now = dated(all, step, anchored)
  const from = given.days[movedFrom]
  if (step.moved === undefined || step.timing === undefined || from === undefined || !anchorsOf(step.timing).includes('meeting')) return now
  const { date, says, sources } = step.moved
  const line: Working = { kind: 'moved', from, date, says, sources }
  if (date === 'moves') return { ...now, working: [...now.working, line] }
  const then = dated(all, step, (anchor) => (anchor === 'meeting' ? { day: from } : anchored(anchor)))
  if (date === 'stays') return { ...then, working: [...then.working, line] }
  const [a, b] = [endOf(then.moment), endOf(now.moment)]
  if (a === undefined || b === undefined || a === b) return { ...now, working: [...now.working, line] }
  const [safe, other] = laterOf(a, b) === b ? [then, now] : [now, then]
  return { moment: safe.moment, perhaps: other.perhaps ?? other.moment, working: [...safe.working, line, ...other.working] }
}

function dated(all: Procedures, step: Step, anchored: (anchor: string) => Anchored | undefined): Pick<Dated, 'moment' | 'perhaps' | 'working'> {
  if (step.timing === undefined) return { moment: { kind: 'unset' }, working: [] }
  const counting = all.countings.find((each) => each.id === step.counting)
  const { moment, working } = counted(step.timing, anchored, counting)
  const rolling = all.rollings.find((each) => each.id === step.rolling)
  if (rolling === undefined || (moment.kind !== 'day' && moment.kind !== 'instant')) return { moment, working }
  const holidays = all.holidays.find((each) => each.id === rolling.holidays)
  const last = moment.kind === 'day' ? moment.day : dayOf(moment.at)
  // WHY: an hour that the law already named is where the step ends, and needs no moving
  if (moment.kind === 'day' && moment.closes !== undefined) return { moment, working }
  const rolled = roll(last, rolling, holidays, !step.rollingUnsettled)
  if (rolled === undefined) return { moment, working }
  const later: Moment =
    moment.kind === 'day' ? { kind: 'day', day: rolled.day, closes: rolling.closes } : { kind: 'instant', at: `${rolled.day}T${rolling.closes}` }
  const whole = [...working, ...rolled.working]
  return step.rollingUnsettled ? { moment, perhaps: later, working: whole } : { moment: later, working: whole }
}

interface Counted {
  readonly moment: Moment
  readonly working: readonly Working[]
}

function counted(
  timing: Timing,
  anchored: (anchor: string) => Anchored | undefined,
  counting: { readonly id: string; readonly excludes: 'first' | 'both' } | undefined,
): Counted {
  if (timing.kind === 'later') return later(counted(timing.first, anchored, counting), counted(timing.second, anchored, counting))
  if (timing.kind === 'until') return { moment: { kind: 'until', what: timing.anchor }, working: [] }
  const from = anchored(timing.anchor)
  if (from === undefined) return { moment: { kind: 'waits', for: [timing.anchor] }, working: [] }
  if (timing.kind === 'hours' && from.at === undefined) return { moment: { kind: 'waits', for: [timing.anchor], hour: true }, working: [] }
  const start: Working = { kind: 'from', anchor: timing.anchor, day: from.day }
  const excluded: readonly Working[] = counting === undefined ? [] : [{ kind: 'excluded', which: counting.excludes, rule: counting.id }]
  const back = (days: number): Working & { readonly kind: 'counted' } => ({ kind: 'counted', days, direction: 'back', day: addDays(from.day, -days) })
  const on = (days: number): Working & { readonly kind: 'counted' } => ({ kind: 'counted', days, direction: 'on', day: addDays(from.day, days) })
  switch (timing.kind) {
    case 'before': {
      // WHY: one is added, because that many whole days lie between the two when neither end is counted
      const step = back(timing.days + (counting?.excludes === 'both' ? 1 : 0))
      return { moment: { kind: 'day', day: step.day }, working: [start, ...excluded, step] }
    }
    case 'window': {
      const [first, last] = [back(timing.most), back(timing.least)]
      return { moment: { kind: 'window', from: first.day, through: last.day }, working: [start, ...excluded, first, last] }
    }
    case 'within':
    case 'after': {
      const step = on(timing.days)
      return { moment: { kind: 'day', day: step.day }, working: [start, ...excluded, step] }
    }
    case 'weekday': {
      const day = weekdayBefore(from.day, timing.nth, timing.weekday)
      return { moment: { kind: 'day', day }, working: [start, { kind: 'weekday', nth: timing.nth, weekday: timing.weekday, day }] }
    }
    case 'on':
      return { moment: { kind: 'day', day: from.day, ...(from.at === undefined ? {} : { closes: from.at.slice(11) }) }, working: [start] }
    case 'hours': {
      const at = addHours(from.at ?? '', timing.hours)
      return {
        moment: { kind: 'instant', at },
        working: [
          { kind: 'from-instant', anchor: timing.anchor, at: from.at ?? '' },
          { kind: 'hours', hours: timing.hours, at },
        ],
      }
    }
    default:
      return unreachable(timing)
  }
}

/** The later of two moments; where one is not known yet, that is what the step waits for. */
function later(first: Counted, second: Counted): Counted {
  const waiting = [first.moment, second.moment].flatMap((each) => (each.kind === 'waits' ? [each] : []))
  const [only] = waiting
  if (only !== undefined) return { moment: waiting.length === 1 ? only : { kind: 'waits', for: waiting.flatMap((each) => each.for) }, working: [] }
  const [a, b] = [endOf(first.moment), endOf(second.moment)]
  const chosen = a !== undefined && b !== undefined && laterOf(a, b) === a ? first : second
  return { moment: chosen.moment, working: [...first.working, ...second.working, { kind: 'later', moment: chosen.moment }] }
}

/** The instant with which a moment ends. */
function endOf(moment: Moment): string | undefined {
  if (moment.kind === 'instant') return moment.at
  if (moment.kind === 'day') return `${moment.day}T${moment.closes ?? '23:59'}`
  return moment.kind === 'window' ? `${moment.through}T23:59` : undefined
}

/** Why an office is closed on a day; undefined where it is open. */
function closed(day: Day, holidays: Holidays | undefined): 'saturday' | 'sunday' | Words | undefined {
  const weekday = weekdayOf(day)
  if (weekday === 'saturday' || weekday === 'sunday') return weekday
  return holidays?.days.find((each) => inYear(each.on, yearOf(day)) === day)?.name
}

/** The next working day, and each closed day on the way; undefined where the day is a working day itself. */
function roll(
  last: Day,
  rolling: RollingRule,
  holidays: Holidays | undefined,
  settled: boolean,
): { readonly day: Day; readonly working: readonly Working[] } | undefined {
  const working: Working[] = []
  let day = last
  for (let why = closed(day, holidays); why !== undefined; why = closed(day, holidays)) {
    working.push({ kind: 'closed', day, why, rule: typeof why === 'string' ? rolling.id : rolling.holidays })
    day = addDays(day, 1)
  }
  if (day === last) return undefined
  return { day, working: [...working, { kind: 'rolled', day, closes: rolling.closes, rule: rolling.id, settled }] }
}
