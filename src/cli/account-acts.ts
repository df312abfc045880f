// What every act on accounts from the command line needs.
import { randomUUID } from 'node:crypto'
import type { Doing } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** Stops with exit code 2 at what cannot be a place or an agency of one. */
export function checkPlace(lang: Locale, place: string): void {
  if (!/^[a-z]+(\/[a-z]+(-[a-z]+)*)*(\/[a-z]{2}[a-z0-9]{7})?$/.test(place)) throw new Stop(2, say(lang, 'command.account.place', { place }))
}

/** Whoever runs the server does it, now. */
export function doing(): Doing {
  return { by: null, at: new Date().toISOString(), id: randomUUID }
}
