// What the law of a petition's procedure says at the desk: which procedures there are, how many signers, until when to file and to supplement.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { type CaseDates, clock, type Dated, groundOf, isInstant, type Procedures, thresholdsOf, waysAt } from 'evenhand/procedure'
import type { PetitionChange, PetitionRow } from 'evenhand/store'
import { dayIn, inLanguage, type Locale, momentText, needText, say } from 'evenhand/wording'
import { endOfDay, localOf, momentOf } from './moments.ts'

export interface Offered {
  readonly id: string
  readonly title: string
}

/** The procedures of any of the places that take signatures, by their titles. */
export function proceduresIn(artefact: Artefact, procedures: Procedures, lang: Locale, places: readonly string[], today: string): readonly Offered[] {
  if (!isDay(today)) return []
  const grounds = artefact.places.filter((each) => places.includes(each.id)).map(groundOf)
  const here = grounds.flatMap((each) => waysAt(procedures, each, today)).map((each) => each.procedure)
  const open = [
    ...new Map(
      here.filter((each) => (each.begun === 'voters' && each.starts.includes('filing')) || each.id === 'nh.petitioned-article').map((each) => [each.id, each]),
    ).values(),
  ]
  return open.map(({ id, title }) => ({ id, title: inLanguage(title, lang) }))
}

/** Fills in what the clerk left open and the law says: the number of signers from the newest checklist, and the last moment to file. */
export function completed(
  procedures: Procedures,
  lang: Locale,
  change: Required<PetitionChange>,
  list: { readonly count: number; readonly as_of: string } | undefined,
  today: string,
): Required<PetitionChange> {
  const meeting = change.meetingDay !== null && isDay(change.meetingDay) ? change.meetingDay : undefined
  const on = meeting ?? (isDay(today) ? today : undefined)
  if (on === undefined) return change
  const counted = thresholdsOf(procedures, change.procedure, on, list === undefined ? {} : { base: list.count }).find(
    (each) => each.threshold.id === 'signatures',
  )
  const isOfChecklist = counted?.threshold.need.kind === 'percent' && counted.threshold.need.base === 'checklist'
  const number = change.numberNeeded === null && isOfChecklist ? counted.number : undefined
  const statute = counted?.threshold.sources[0]?.title ?? ''
  const how =
    number === undefined || counted === undefined || list === undefined
      ? change.numberHow
      : `${needText(lang, counted.threshold.says, counted.threshold.need, number, list.count)} ${dayIn(lang, list.as_of)}. ${statute}.`
  const file = meeting === undefined ? undefined : step(clock(procedures, change.procedure, { days: { meeting }, instants: {} }, on), 'file')
  const deadline = change.filingDeadline ?? (file === undefined ? undefined : endOf(file.moment)) ?? null
  return { ...change, numberNeeded: number ?? change.numberNeeded, numberHow: change.numberHow === '' ? how : change.numberHow, filingDeadline: deadline }
}

/** Until when a returned petition can be supplemented: `safe`, and `latest` where it is unsettled whether that moves on. Undefined where the law knows no supplement. */
export function cureOf(
  procedures: Procedures,
  petition: Pick<PetitionRow, 'procedure' | 'meeting_day' | 'filed_at' | 'returned_at' | 'filing_deadline'>,
): { readonly safe: string; readonly latest: string } | undefined {
  const returned = localOf(petition.returned_at)
  const day = returned.slice(0, 10)
  if (!isInstant(returned) || !isDay(day)) return undefined
  const deadline = localOf(petition.filing_deadline)
  const given: CaseDates = {
    days: { ...(petition.meeting_day !== null && isDay(petition.meeting_day) ? { meeting: petition.meeting_day } : { file: day }) },
    instants: { ...instantsOf(petition), return: returned, ...(isInstant(deadline) ? { file: deadline } : {}) },
  }
  const found = step(clock(procedures, petition.procedure, given, day), 'supplement')
  const safe = found === undefined ? undefined : endOf(found.moment)
  if (found === undefined || safe === undefined) return undefined
  return { safe, latest: (found.perhaps === undefined ? undefined : endOf(found.perhaps)) ?? safe }
}

/** Whether a petition was given back later than the law of its procedure gives the clerk. */
export function isReturnedLate(procedures: Procedures, petition: Pick<PetitionRow, 'procedure' | 'meeting_day' | 'filed_at' | 'returned_at'>): boolean {
  const { filed_at: filed, returned_at: returned } = petition
  const day = localOf(filed).slice(0, 10)
  if (filed === null || returned === null || !isDay(day)) return false
  const found = step(clock(procedures, petition.procedure, { days: {}, instants: instantsOf({ filed_at: filed, returned_at: null }) }, day), 'return')
  const until = found === undefined ? undefined : endOf(found.moment)
  return until !== undefined && returned.slice(0, 16) > until.slice(0, 16)
}

function step(dates: readonly Dated[], id: string): Dated | undefined {
  return dates.find((each) => each.step.id === id && !each.inDoubt)
}

/** The moment with which a date ends, in UTC. Where the law names no hour that is the end of the day. */
function endOf(moment: Dated['moment']): string | undefined {
  switch (moment.kind) {
    case 'day':
      return momentOf(`${moment.day}T${moment.closes ?? endOfDay}`)
    case 'instant':
      return momentOf(moment.at)
    case 'window':
      return momentOf(`${moment.through}T${endOfDay}`)
    case 'waits':
    case 'until':
    case 'unset':
      return undefined
  }
}

/** The procedure of a petition: first of all whether its end binds anybody, then its dates as far as days are known. */
export function roadOf(procedures: Procedures, lang: Locale, petition: PetitionRow, today: string) {
  const procedure = procedures.procedures.find((each) => each.id === petition.procedure)
  if (procedure === undefined || !isDay(today)) return undefined
  const given: CaseDates = {
    days: petition.meeting_day !== null && isDay(petition.meeting_day) ? { meeting: petition.meeting_day } : {},
    instants: instantsOf(petition),
  }
  const dates = clock(procedures, procedure.id, given, today).filter((each) => !each.inDoubt && ['day', 'window', 'instant'].includes(each.moment.kind))
  return {
    title: inLanguage(procedure.title, lang),
    effect: say(lang, `effect.${procedure.effect}`),
    does: inLanguage(procedure.does, lang),
    next: inLanguage(procedure.next, lang),
    dates: dates.map(({ step: of, moment }) => ({
      id: of.id,
      says: inLanguage(of.says, lang),
      when: momentText(lang, moment, { step: of, all: procedures }),
      by: of.sources[0]?.title ?? '',
    })),
  }
}

/** Where every date of a petition is shown with its counting. */
export function clockAddress(lang: Locale, petition: PetitionRow): string {
  const { filing, return: returned } = instantsOf(petition)
  const asked = {
    place: petition.place,
    way: petition.procedure,
    'on-meeting': petition.meeting_day ?? '',
    'on-filing': filing ?? '',
    'on-return': returned ?? '',
  }
  return `/${lang}/clock?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`
}

function instantsOf({ filed_at, returned_at }: Pick<PetitionRow, 'filed_at' | 'returned_at'>): { readonly filing?: string; readonly return?: string } {
  const [filing, returned] = [localOf(filed_at), localOf(returned_at)]
  return { ...(isInstant(filing) ? { filing } : {}), ...(isInstant(returned) ? { return: returned } : {}) }
}
