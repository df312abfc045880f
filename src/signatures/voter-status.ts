// What a list says of a voter's registration, and what follows: who stands on the checklist, and who does not yet or no longer.
import { fold } from './fold.ts'

/** Of somebody who stands on the checklist. */
export type VoterStatus = 'active' | 'challenged' | 'inactive' | 'not-known'

/** Whatever a list can say. `pending`: the registration is not complete. `under-age`: registered ahead, and not old enough to vote yet. */
export const listStatuses = ['active', 'challenged', 'inactive', 'pending', 'under-age', 'removed'] as const
export type ListStatus = (typeof listStatuses)[number]

/** Whether somebody of that status is no voter of the checklist: neither counted, nor to be found for a line. */
export function isOff(status: ListStatus | 'not-known'): status is 'pending' | 'under-age' | 'removed' {
  return status === 'pending' || status === 'under-age' || status === 'removed'
}

const spellings: readonly (readonly [ListStatus, RegExp])[] = [
  ['challenged', /^(c|ch|chal|chall?enged?|challenge|impugnad[oa])\b/],
  ['active', /^(|a|act|active|actv|registered|r|ok|valid|verified|approved|activ[oa])$/],
  ['inactive', /^(i|in|inact|inactive|inactiv[oa]|suspended)\b/],
  ['pending', /^(pend|pending|incomplete|suspense|provisional|pendiente)\b/],
  ['under-age', /^(n18|not 18|under 18|u18|underage|under age|preregistered|pre registered|prereg|pre registration)\b/],
  ['removed', /^(rem|removed?|purged?|cancel?led|canceled|cancel|deceased|dead|deleted?|denied|moved|borrad[oa]|cancelad[oa])\b/],
]

/** What a word of status says where no layout tells; nothing said is active. */
export function statusOf(text: string): ListStatus | 'not-known' {
  const status = fold(text)
  return spellings.find(([, spelling]) => spelling.test(status))?.[0] ?? 'not-known'
}
