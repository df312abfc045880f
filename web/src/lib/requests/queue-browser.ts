// Requests that wait on the device for a network: codes and sealed text only. Each is sent until the server says that it has it.
import type { AgencyRequest } from 'evenhand/requests'

const key = 'evenhand.requests'

/** A request that waits, for an agency. */
export interface WaitingRequest {
  readonly agency: string
  readonly request: AgencyRequest
  /** Whether the server refused it. It is kept all the same. */
  readonly isRefused?: true
}

/** What waits; nothing where the browser keeps nothing. */
export function waitingRequests(): readonly WaitingRequest[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    // WHY: the cast is safe, because only this file writes it, and the server checks each of them
    return Array.isArray(kept) ? (kept as readonly WaitingRequest[]) : []
  } catch {
    return []
  }
}

function keep(all: readonly WaitingRequest[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(all))
    return true
  } catch {
    return false
  }
}

/** Keeps a request; whether that could be done. */
export function keepRequest(waiting: WaitingRequest): boolean {
  return keep([...waitingRequests().filter((each) => each.request.id !== waiting.request.id), waiting])
}

/** What came of sending. `later`: there is no network, or the server is away; `signed-out`: somebody has to sign in again. */
export type SendingEnd = 'sent' | 'later' | 'signed-out' | 'refused'

/** Sends all that waits, the oldest first. Whatever happens, nothing is let go that the server has not. */
export async function sendWaiting(lang: string): Promise<SendingEnd> {
  let end: SendingEnd = 'sent'
  for (const each of waitingRequests().filter((one) => one.isRefused !== true)) {
    const came = await sendOne(lang, each)
    if (came === 'sent') keep(waitingRequests().filter((one) => one.request.id !== each.request.id))
    else if (came === 'refused') keepRequest({ ...each, isRefused: true })
    if (came === 'later' || came === 'signed-out') return came
    if (came === 'refused') end = 'refused'
  }
  return end
}

async function sendOne(lang: string, { agency, request }: WaitingRequest): Promise<SendingEnd> {
  const body = JSON.stringify({ agency, request: { ...request, sentAt: new Date().toISOString() } })
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, redirect: 'manual' as const }
  const response = await fetch(`/${lang}/requests/send`, init).catch(() => undefined)
  if (response === undefined || response.status >= 500 || response.status === 429) return 'later'
  if (response.ok) return 'sent'
  // WHY: a redirect leads to signing in, and the browser shows no more of it
  return response.type === 'opaqueredirect' || response.status === 401 ? 'signed-out' : 'refused'
}
