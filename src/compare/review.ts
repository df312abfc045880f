// How a text of an agency stands to a component of a model, with what is about the agency kept apart from what is about its reader.
import type { Component, Departure } from './coverage.ts'

/**
 * `unread`: not found in a text of which a part was read, which says nothing about the agency. `missing`: not there in a text that was read
 * whole. `looser`: the text speaks, and in some situation says less. The others as in coverage.
 */
export const reviews = ['looser', 'missing', 'unread', 'open', 'stricter', 'has'] as const
export type Review = (typeof reviews)[number]

/** The review of a component. `isWhole`: every rule of the text was read in its official wording. */
export function reviewOf({ coverage, departures }: Pick<Component, 'coverage' | 'departures'>, isWhole: boolean): Review {
  if (departures.some((each) => isLooser(each, isWhole))) return 'looser'
  // WHY: looser components count too, because a component that is missing in some of its situations was not found there
  if (coverage === 'missing' || coverage === 'looser') return isWhole ? 'missing' : 'unread'
  return coverage === 'present' ? 'has' : coverage
}

/** Whether a text is really looser there: it speaks, and says less. WHY: a duty that was not found does not count, because the rest of the text may have it. */
export function isLooser({ coverage, duty }: Departure, isWhole: boolean): boolean {
  return coverage === 'looser' && (duty === undefined || isWhole)
}
