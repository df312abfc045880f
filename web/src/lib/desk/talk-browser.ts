// Asks the server of the desk, in JSON.
import { thingIn } from './answers.ts'
import type { Reply } from './delivery.ts'

export type Talk = (body: unknown) => Promise<Reply>

/** Talks to an address. Never rejects: where there is no answer, that is said. */
export function talker(address: string): Talk {
  return async (body) => {
    try {
      const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
      const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
      // WHY: whoever is signed out is led to a page, which is no answer
      if (response.redirected || !isJson || response.status >= 500) return { kind: 'silent', isSignedOut: response.redirected }
      return { kind: 'said', isOk: response.ok, body: thingIn(await response.json()) }
    } catch {
      return { kind: 'silent', isSignedOut: false }
    }
  }
}

/** What stands at an address now; undefined where it cannot be had. */
export async function readNow(address: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const response = await fetch(address)
    return response.redirected || !response.ok ? undefined : thingIn(await response.json())
  } catch {
    return undefined
  }
}
