// What is said of a way as a whole and of what was given: whether it stands, what is late, what it does not use.
import type { CaseDays, Dated, JudgedDate, Procedures, ProcedureWay } from '../procedure/index.ts'
import { anchorName, startNames, weekdayAndDay } from './clock.ts'
import { andList, dayIn, hourIn, inLanguage, type Locale } from './locale.ts'
import { say } from './say.ts'

/**
 * That a paper has to be in the office while it is open, where petitioners have until a day and the law names no hour; empty elsewhere. `closes`: when
 * the office of the place closes, `17:00`, where its clerk has said so.
 */
export function officeHours(language: Locale, { step, moment }: Pick<Dated, 'step' | 'moment'>, all: Procedures, closes?: string): string {
  const timing = step.timing?.kind
  if (step.by !== 'petitioners' || moment.kind !== 'day' || moment.closes !== undefined || timing === 'on' || timing === 'after') return ''
  if (closes !== undefined) return say(language, 'clock.office-closes', { time: hourIn(language, closes) })
  // WHY: the hour comes from the rule that moves the day, because that section names an hour for a day that was moved, and for no other day
  const rule = step.rollingUnsettled ? undefined : all.rollings.find((each) => each.id === step.rolling)?.sources[0]?.title
  return rule === undefined ? say(language, 'clock.office-hours-plain') : say(language, 'clock.office-hours', { source: rule })
}

/** What was given of a step, where it is late or does not fit. */
export function judgedText(language: Locale, found: JudgedDate, { step, all }: { readonly step: Dated['step']; readonly all: Procedures }): string {
  const steps = all.steps.filter((each) => each.of === step.of)
  const [start, given] = [anchorName(language, found.start, steps), givenAt(language, found.at)]
  switch (found.kind) {
    case 'late':
    case 'perhaps-late':
      return say(language, `clock.${found.kind}`, { start, given })
    case 'before':
      return say(language, 'clock.before', { start, given, than: anchorName(language, found.than, steps), other: givenAt(language, found.thanAt) })
  }
}

/** A day or an instant that was given. */
function givenAt(language: Locale, at: string): string {
  const day = weekdayAndDay(language, at.slice(0, 10))
  return at.length === 10 ? day : say(language, 'clock.at', { time: hourIn(language, at.slice(11)), day })
}

/** Whether a way stood on the first day of a case, where that is not plain; empty where it stood. */
export function standsText(language: Locale, { procedure: { window }, stands }: Pick<ProcedureWay, 'procedure' | 'stands'>, first: string): string {
  if (stands === 'yes' || window === undefined) return ''
  const days = { day: dayIn(language, first), from: dayIn(language, window.from), through: window.through === undefined ? '' : dayIn(language, window.through) }
  if (stands === 'perhaps') return say(language, 'clock.perhaps-not-yet', days)
  return say(language, first < window.from ? 'clock.not-yet' : 'clock.no-longer', days)
}

/** By the law of which days a case is told. */
export function lawOf(language: Locale, { first, last }: CaseDays): string {
  const [from, through] = [weekdayAndDay(language, first), weekdayAndDay(language, last)]
  return first === last ? say(language, 'clock.law-of', { day: from }) : say(language, 'clock.law-of-both', { first: from, last: through })
}

/** What is to be said of a way before its words: whether it stands, what takes its place, whom it cannot touch, and what bars it. */
export function wayWarnings(language: Locale, way: ProcedureWay, first: string): readonly string[] {
  const { procedure, touches, barred, displacedBy } = way
  return [
    standsText(language, way, first),
    displacedBy === undefined ? '' : say(language, 'clock.displaced', { way: inLanguage(displacedBy.title, language) }),
    touches ? '' : say(language, 'clock.untouched'),
    barred && procedure.barred !== undefined ? inLanguage(procedure.barred.says, language) : '',
  ].filter((each) => each !== '')
}

/** What was given and a way does not use, in one sentence; empty where all of it was used. */
export function unusedText(language: Locale, starts: readonly string[], others: readonly ('count' | 'inhabitants' | 'on')[]): string {
  const named = startNames.flatMap((each) => (starts.includes(each) ? [say(language, `anchor.${each}`)] : []))
  const what = [...named, ...starts.filter((each) => !startNames.some((name) => name === each)), ...others.map((each) => say(language, `clock.unused-${each}`))]
  return what.length === 0 ? '' : say(language, 'clock.unused', { what: andList(language, what) })
}
