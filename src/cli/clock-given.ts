// What is given to `evenhand clock`, read: days, counts, and the next meeting.
import type { Day } from '../base/index.ts'
import { movedFrom, nextMeeting, type PolicedPlace, type Procedures } from '../procedure/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { programLanguage } from './program.ts'
import { Stop } from './stop.ts'

/** What can be said with the command. */
export interface ClockOptions {
  readonly place: string
  readonly way?: string
  readonly on?: string
  readonly movedFrom?: string
  readonly meeting?: string
  readonly adopted?: string
  readonly filed?: string
  readonly returned?: string
  readonly day: Readonly<Record<string, string>>
  readonly count?: string
  readonly inhabitants?: string
  readonly lang: Locale
  readonly json?: true
}

/** An option as given; nothing filled in is nothing given. */
export function typed(option: string | undefined): string | undefined {
  return option === undefined || option.trim() === '' ? undefined : option.trim()
}

/** The days that dates count from, by name, as they were typed. */
export function startsOf(options: ClockOptions): Readonly<Record<string, string>> {
  return {
    adoption: options.adopted ?? '',
    filing: options.filed ?? '',
    return: options.returned ?? '',
    [movedFrom]: options.movedFrom ?? '',
    ...options.day,
  }
}

/** The day of the meeting as given; `next` is the place's next annual one. */
export function meetingDay(all: Procedures, ground: PolicedPlace, on: Day, options: ClockOptions): string {
  if (typed(options.meeting) !== 'next') return options.meeting ?? options.day['meeting'] ?? ''
  const [coming] = all.meetings.flatMap(({ id }) => nextMeeting(all, { meets: id }, ground, on) ?? [])
  if (coming === undefined) throw new Stop(2, say(options.lang, 'clock.no-next-meeting'))
  return coming.day
}

/** `name=day`, added to those before. Stops with exit code 2 at anything else. */
export function otherDay(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name = '', day = '', ...rest] = value.split('=')
  if (name === '' || day === '' || rest.length > 0) throw new Stop(2, say(programLanguage(), 'command.clock-day', { given: value }))
  return { ...before, [name]: day }
}

/** A count as typed, with or without separators. Stops with exit code 2 at what is none. */
export function counted(language: Locale, option: string | undefined): number | undefined {
  const text = typed(option)
  if (text === undefined) return undefined
  const plain = text.replaceAll(',', '')
  if (!/^[0-9]{1,9}$/.test(plain)) throw new Stop(2, say(language, 'clock.bad-count', { count: text }))
  return Number(plain)
}
