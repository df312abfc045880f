// What was typed into a form, cut to what can be kept and without what no keyboard writes. Every form of the desk and of accounts is read here.
import { plainText } from 'evenhand/store'

const longest = 300

/** A field as text, without space around it and without control characters. */
export function typed(form: FormData, name: string, most = longest): string {
  const value = form.get(name)
  return textOf(value, most)
}

/** A field as a whole number; undefined where it is none. */
export function typedNumber(form: FormData, name: string, most = 1_000_000): number | undefined {
  const text = typed(form, name)
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? value : undefined
}

/** What JSON has as text, in the same way; empty where it has none. */
export function textOf(value: unknown, most = longest): string {
  return typeof value === 'string' ? plainText(value, most) : ''
}
