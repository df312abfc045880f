// The place and the agency, remembered on the device for somebody who asks for it; no answer ever is. Storage may be blocked.

const key = 'evenhand.where'

/** A place and an agency, by id. */
export interface Kept {
  readonly place: string
  readonly agency: string
}

/** What is remembered; undefined where nothing is, or where nothing can be. */
export function rememberedOnDevice(): Kept | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof found !== 'object' || found === null || !('place' in found) || !('agency' in found)) return undefined
    const { place, agency } = found
    return typeof place === 'string' && typeof agency === 'string' ? { place, agency } : undefined
  } catch {
    return undefined
  }
}

/** Remembers it; whether that could be done. */
export function keep({ place, agency }: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ place, agency }))
    return true
  } catch {
    return false
  }
}

/** Forgets it, and the towns that are kept for a day without a network. */
export function forget(): void {
  // WHY: this is asked, because a page whose connection is open to others has no such store
  if ('caches' in globalThis) caches.delete('evenhand-towns').catch(() => undefined)
  try {
    localStorage.removeItem(key)
  } catch {
    // WHY: nothing happens, because nothing is kept where storage is blocked
  }
}
