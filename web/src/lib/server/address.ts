// The address that a request comes from: to count by, and for nothing else.
import type { RequestEvent } from '@sveltejs/kit'

export function addressOf({ getClientAddress }: Pick<RequestEvent, 'getClientAddress'>): string {
  try {
    return getClientAddress()
  } catch {
    // WHY: all share one, because a proxy that does not say who asks is one client
    return 'unknown'
  }
}
