// What a key does in the choice of whom a line means, and in the row while the server is asked about it.

/** A key; `isMeant`: with Alt, by somebody who looked at the choice. */
export interface Stroke {
  readonly key: string
  readonly isMeant: boolean
}

/** The choice as it stands when a key is pressed. */
export interface StrokeState {
  /** The letter that waits for the next one. */
  readonly held: string | undefined
  /** For how many milliseconds the choice has been there. */
  readonly since: number
  /** What a letter stands for, by the letter in lower case. */
  readonly statuses: ReadonlyMap<string, string>
  /** Which candidate is marked, from 0; -1 where none is. */
  readonly chosen: number
  readonly count: number
}

/** What the key does. `leave`: the line waits for a decision, and the text begins the next one; `pass`: it is a key of the browser. */
export type Deed =
  | { readonly kind: 'leave'; readonly text: string }
  | { readonly kind: 'hold'; readonly key: string; readonly status: string }
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'take'; readonly status: string }
  | { readonly kind: 'mark'; readonly index: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pass' }

/** WHY: in milliseconds, whoever types ahead pauses less than this between two keys, and whoever reads the choice looks longer at it. */
export const pause = 350
/** For how many milliseconds a letter waits for the next one. WHY: names begin with the letters of the keys, and whoever types a name types on. */
export const hold = 250

/** What a key does in the choice. */
export function deedOf({ key, isMeant }: Stroke, { held, since, statuses, chosen, count }: StrokeState): Deed {
  const status = statuses.get(key.toLowerCase())
  const isLetter = key.length === 1 && key !== ' '
  if (held !== undefined && isLetter) return { kind: 'leave', text: held + key }
  if (!isMeant && since < pause) return isLetter ? { kind: 'leave', text: key } : { kind: 'nothing' }
  if (/^[1-9]$/.test(key)) return { kind: 'pick', index: Number(key) - 1 }
  if (status !== undefined) return isMeant ? { kind: 'take', status } : { kind: 'hold', key, status }
  if (isLetter) return { kind: 'leave', text: key }
  if (key === 'ArrowDown' || key === 'ArrowUp') return { kind: 'mark', index: Math.max(0, moved(key, chosen, count)) }
  if (key === 'Enter') return chosen >= 0 ? { kind: 'pick', index: chosen } : { kind: 'take', status: 'undecided' }
  return { kind: key === 'Escape' ? 'back' : 'pass' }
}

/** Which candidate an arrow marks; -1 is above the first one. */
export function moved(key: 'ArrowDown' | 'ArrowUp', chosen: number, count: number): number {
  return Math.max(-1, Math.min(count - 1, chosen + (key === 'ArrowDown' ? 1 : -1)))
}

/** A field after a key; undefined where the key writes nothing. */
export function written(value: string, key: string): string | undefined {
  if (key === 'Backspace') return value.slice(0, -1)
  return key.length === 1 ? value + key : undefined
}

/** The key that was pressed. WHY: with Alt its code is taken, because some keyboards write another letter then. */
export function strokeOf({ key, code, altKey }: Pick<KeyboardEvent, 'key' | 'code' | 'altKey'>): Stroke {
  return { key: altKey ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key) : key, isMeant: altKey }
}
