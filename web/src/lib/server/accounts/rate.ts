// How often one address may try to sign in or to open a link, and how long a sign-in counts as fresh.
import { limiter } from '#lib/server/limit.ts'
import { settings } from '#lib/server/settings-node.ts'

/** In how many seconds an address may try again. A sign-in is two requests; a whole office can share one address. */
export const wait = limiter({ points: settings.EVENHAND_SIGN_IN_RATE, clock: () => performance.now() })

/** WHY: it is half an hour, because whoever finds a desk unlocked in the afternoon must not be able to make themselves a key to it. */
export function isFresh(began: Date, now: Date): boolean {
  return now.getTime() - began.getTime() <= 30 * 60_000
}
