// What somebody typed of a case, to the days and instants that its clock starts from.
import { isDay } from '../base/index.ts'
import { isInstant } from './instant.ts'
import type { CaseDates } from './procedure.ts'

/** Starts that are instants where an hour is given: what reaches or leaves the clerk's office. */
export const instantStarts: readonly string[] = ['filing', 'return']

export interface GivenMistake {
  readonly code: 'bad-day' | 'bad-instant'
  readonly start: string
  readonly value: string
}

/** Days such as `2024-03-05`, for what reaches the clerk also instants such as `2024-01-10T14:30`; empty texts are not given. */
export function readGiven(typed: Readonly<Record<string, string>>): { readonly given: CaseDates; readonly mistakes: readonly GivenMistake[] } {
  const days: Record<string, CaseDates['days'][string]> = {}
  const instants: Record<string, string> = {}
  const mistakes: GivenMistake[] = []
  for (const [start, text] of Object.entries(typed)) {
    const value = text.trim()
    if (value === '') continue
    if (isDay(value)) days[start] = value
    else if (instantStarts.includes(start) && isInstant(value)) instants[start] = value
    else mistakes.push({ code: instantStarts.includes(start) ? 'bad-instant' : 'bad-day', start, value })
  }
  return { given: { days, instants }, mistakes }
}
