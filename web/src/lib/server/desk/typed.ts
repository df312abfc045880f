// What was typed into a form of the desk, cut to what can be kept.
const longest = 300

/** A field as text, without space around it. */
export function typed(form: FormData, name: string, most = longest): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, most) : ''
}

/** A field as a whole number; undefined where it is none. */
export function typedNumber(form: FormData, name: string, most = 1_000_000): number | undefined {
  const text = typed(form, name)
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? value : undefined
}
