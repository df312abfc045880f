// The cookies of somebody who is signed in, by name. All of them: HttpOnly, SameSite=Lax, for this host only.

/** How the names begin. WHY: there are two, because a browser takes the first only over https, for one host and all its paths, so that no other host can set it. */
export function cookiePrefix(origin: string): string {
  return origin.startsWith('https:') ? '__Host-evenhand' : 'evenhand'
}

export function sessionCookie(origin: string): string {
  return `${cookiePrefix(origin)}.session_token`
}

/** Carries a link to join by, from the page that opened it to the passkey that uses it. */
export function joinLinkCookie(origin: string): string {
  return `${cookiePrefix(origin)}.join`
}
