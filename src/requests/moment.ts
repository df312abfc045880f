// When a request came, by a clock that can be relied on.
import type { AgencyRequest } from './request.ts'

/** How far a clock may be off before what it says is mended, in milliseconds. */
const patience = 120_000

/**
 * When a request came, by the server's clock: what the device says, moved by as much as its clock was off when it sent it. A moment that has
 * not come yet is now.
 */
export function momentOf({ at, sentAt }: Pick<AgencyRequest, 'at' | 'sentAt'>, now: string): { readonly at: string; readonly offBy: number } {
  const off = sentAt === null ? 0 : Date.parse(now) - Date.parse(sentAt)
  const offBy = Math.abs(off) < patience ? 0 : off
  const moved = Math.min(Date.parse(at) + offBy, Date.parse(now))
  return { at: new Date(moved).toISOString(), offBy }
}
