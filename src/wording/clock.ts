// Dates of a procedure in words: when a step is due, and how the date comes about.
import { dawn } from '../base/index.ts'
import type { DataMistake } from '../fenced/index.ts'
import type { Dated, Moment, Need, Procedures, Working } from '../procedure/index.ts'
import { andList, countIn, dayIn, hourIn, inLanguage, type Locale, sentence } from './locale.ts'
import { say } from './say.ts'

/** A day with its weekday: `Thursday, 18 January 2024`. */
export function weekdayAndDay(language: Locale, day: string): string {
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
  const weekday = names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday'
  return say(language, 'clock.day', { weekday: say(language, `weekday.${weekday}`), day: dayIn(language, day) })
}

/** What a case can be given of, and dates count from. */
export const startNames = [
  'meeting',
  'moved-from',
  'adoption',
  'filing',
  'return',
  'vote',
  'hearing',
  'first-hearing',
  'request',
  'agenda',
  'next-annual-meeting',
] as const

/** What a step counts from, in words. */
export function anchorName(language: Locale, anchor: string, steps: Procedures['steps']): string {
  const start = startNames.find((each) => each === anchor)
  return start === undefined ? say(language, 'anchor.step', { step: stepName(language, anchor, steps) }) : say(language, `anchor.${start}`)
}

function stepName(language: Locale, id: string, steps: Procedures['steps']): string {
  return inLanguage(steps.find((each) => each.id === id)?.says, language)
}

/** When a step is due. Whatever somebody does is due through a day; what the law or the voters do comes on it. */
export function momentText(language: Locale, moment: Moment, { step, all }: { readonly step: Dated['step']; readonly all: Procedures }): string {
  const steps = all.steps.filter((each) => each.of === step.of)
  const day = (of: string): string => weekdayAndDay(language, of)
  switch (moment.kind) {
    case 'day':
      if (moment.closes !== undefined) return say(language, 'clock.by-hour', { time: hourIn(language, moment.closes), day: day(moment.day) })
      return say(language, step.timing?.kind === 'after' || step.timing?.kind === 'on' ? 'clock.on' : 'clock.by', { day: day(moment.day) })
    case 'window':
      return say(language, 'clock.window', { from: day(moment.from), through: day(moment.through) })
    case 'instant':
      return say(language, 'clock.instant', { time: hourIn(language, moment.at.slice(11)), day: day(moment.at.slice(0, 10)) })
    case 'waits':
      return say(language, moment.hour === true ? 'clock.waits-hour' : 'clock.waits', {
        anchors: andList(
          language,
          moment.for.map((each) => anchorName(language, each, steps)),
        ),
      })
    case 'until':
      return say(language, 'clock.until', { what: stepName(language, moment.what, steps) })
    case 'unset':
      return say(language, 'clock.unset')
  }
}

/** The counting, one sentence for each piece, with the rule it rests on. */
export function workingLines(language: Locale, { step, working }: Pick<Dated, 'step' | 'working'>, all: Procedures): readonly string[] {
  const steps = all.steps.filter((each) => each.of === step.of)
  const source = (rule: string): string => [...all.countings, ...all.rollings, ...all.holidays].find((each) => each.id === rule)?.sources[0]?.title ?? rule
  const day = (of: string): string => weekdayAndDay(language, of)
  return working.map((each) => sentence(language, line(each)))

  function line(each: Working): string {
    switch (each.kind) {
      case 'from':
        return say(language, 'clock.work.from', { anchor: anchorName(language, each.anchor, steps), day: day(each.day) })
      case 'from-instant':
        return say(language, 'clock.work.from-instant', {
          anchor: anchorName(language, each.anchor, steps),
          time: hourIn(language, each.at.slice(11)),
          day: day(each.at.slice(0, 10)),
        })
      case 'excluded':
        return say(language, `clock.work.excluded-${each.which}`, { source: source(each.rule) })
      case 'counted':
        return say(language, `clock.work.counted-${each.direction}`, { count: each.days, day: day(each.day) })
      case 'weekday':
        return say(language, 'clock.work.weekday', { nth: nth(language, each.nth), weekday: say(language, `weekday.${each.weekday}`), day: day(each.day) })
      case 'hours':
        return say(language, 'clock.work.hours', {
          count: each.hours,
          time: hourIn(language, each.at.slice(11)),
          day: day(each.at.slice(0, 10)),
        })
      case 'closed':
        if (typeof each.why === 'string') return say(language, 'clock.work.closed-weekend', { day: day(each.day) })
        return say(language, 'clock.work.closed-holiday', { day: day(each.day), holiday: inLanguage(each.why, language), source: source(each.rule) })
      case 'rolled':
        return say(language, each.settled ? 'clock.work.rolled' : 'clock.work.rolled-unsettled', {
          time: hourIn(language, each.closes),
          day: day(each.day),
          source: source(each.rule),
        })
      case 'later':
        return say(language, 'clock.work.later', { moment: momentText(language, each.moment, { step, all }) })
      case 'moved':
        return say(language, 'clock.work.moved', {
          day: day(each.from),
          says: `${inLanguage(each.says, language)}${each.sources.map(({ title }) => ` (${title})`).join('')}`,
        })
    }
  }
}

function nth(language: Locale, count: number): string {
  const keys = ['clock.nth.1', 'clock.nth.2', 'clock.nth.3', 'clock.nth.4', 'clock.nth.5'] as const
  return say(language, keys[count - 1] ?? 'clock.nth.5')
}

/** How many signatures, and how the number comes about: a share of a base says what the base is. */
export function needText(language: Locale, says: Readonly<Record<string, string>>, need: Need, number: number | undefined, count: number | undefined): string {
  const base = need.kind === 'percent' ? need.base : need.kind === 'lesser' && need.second.kind === 'percent' ? need.second.base : undefined
  const text = inLanguage(says, language)
  if (base === undefined || number === undefined || count === undefined) return sentence(language, text)
  return say(language, 'clock.of', { says: text, number: countIn(language, number), count: countIn(language, count), base: say(language, `base.${base}`) })
}

/** Since when a version holds; empty where nothing is said of that. */
export function versionText(language: Locale, { step }: Pick<Dated, 'step'>): string {
  const { window } = step
  if (window === undefined) return ''
  const days = { from: dayIn(language, window.from), through: window.through === undefined ? '' : dayIn(language, window.through) }
  // WHY: `dawn` is not told as a first day, because it stands for a first day that nobody found
  const open = window.from === dawn ? 'clock.version-through' : window.before ? 'clock.version-before' : 'clock.version-from'
  const text = say(language, window.through === undefined || window.from === dawn ? open : 'clock.version', days)
  const doubted = step.attestation === 'unconfirmed' && step.sources.every((each) => each.attestation !== 'unconfirmed')
  return doubted ? say(language, 'clock.version-unconfirmed', { version: text }) : text
}

/** What is wrong with the data of a document, as one line. */
export function mistakeText(language: Locale, { code, words, field }: DataMistake): string {
  return say(language, `mistake.${code}`, { words, field })
}
