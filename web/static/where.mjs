// What this device remembers of where somebody is, under the name that `remember-browser.ts` has too. Storage may be blocked: then nothing is remembered.
const key = 'evenhand.where'

/**
 * What is remembered; an empty thing where nothing is.
 * @returns {Readonly<Record<string, unknown>>}
 */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? {}
  } catch {
    return {}
  }
}

/**
 * Remembers it; whether that could be done.
 * @param {unknown} where
 */
export function remember(where) {
  try {
    localStorage.setItem(key, JSON.stringify(where))
    return true
  } catch {
    return false
  }
}

/** Forgets it, and the towns that are kept for a day without a network. */
export async function forget() {
  try {
    localStorage.removeItem(key)
  } catch {}
  await globalThis.caches?.delete('evenhand-towns').catch(() => {})
}
