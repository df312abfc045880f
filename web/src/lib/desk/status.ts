// What a line is, and where a petition stands, in words.

import { states } from 'evenhand/procedure'
import { lineStatuses } from 'evenhand/signatures'
import { type Locale, lineStatusName, say } from 'evenhand/wording'

/** The words for what a line is. */
export function statusName(lang: Locale, status: string): string {
  const known = lineStatuses.find((each) => each === status)
  return known === undefined ? say(lang, 'desk.status.undone') : lineStatusName(lang, known)
}

/** The words for the state of a petition. */
export function stateName(lang: Locale, state: string): string {
  const known = states.find((each) => each === state)
  return known === undefined ? '' : say(lang, `desk.state.${known}`)
}
