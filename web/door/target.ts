// The address of a request in its one spelling, or none: everything behind the door sees this spelling and no other.

/** What a path may be written with (RFC 3986); a browser writes everything else with a percent sign. */
const isPath = /^(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9a-f]{2})*$/i
/** WHY: it is less strict than a path, because nothing is found or refused by it, and browsers write more of it as it is. */
const isQuery = /^[!-~]*$/
const whole = /^https?:\/\/[^/?#]+/i

/**
 * The path and query that a request names, in the spelling that everybody reads alike; undefined where there is none: with dot segments, empty segments,
 * backslashes, NUL or broken percent signs, however they are written.
 *
 * INVARIANT: a normal spelling is its own normal spelling, and no reader of addresses (WHATWG, RFC 3986) changes it.
 */
export function normalTarget(raw: string): string | undefined {
  // WHY: a request to a proxy names the whole address (RFC 9112, 3.2.2). What it says of the host is not believed more than `Host` is
  const target = raw.replace(whole, '')
  const at = target.indexOf('?')
  const [path, query] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)]
  if (!isPath.test(path) || !isQuery.test(query) || query.includes('#')) return undefined
  const normal = path === '' && target !== raw ? '/' : path.replace(/%[0-9a-f]{2}/gi, plain)
  if (!normal.startsWith('/') || /\/\//.test(normal) || /%(00|5C)/.test(normal)) return undefined
  if (normal.split('/').some((segment) => segment === '.' || segment === '..')) return undefined
  return canBeRead(normal) ? normal + query : undefined
}

/** WHY: the slash is read too, because a program that writes values of a path with percent signs writes `us%2Fvt%2Fnorwich`. */
function plain(encoded: string): string {
  const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
  return /[\w\-.~/]/.test(character) ? character : encoded.toUpperCase()
}

function canBeRead(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/** Whether this names a host, and nothing behind it. WHY: the framework makes the address of a request of it and of the target, and reads that anew. */
export function isHost(name: string): boolean {
  return /^([\w.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(name)
}

/** Whether the API is asked: whatever stands behind its name. */
export function asksApi(target: string): boolean {
  return /^\/api(\/|\?|$)/.test(target)
}
