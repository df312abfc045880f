// A row as it is typed, made into a line to send.

/** What stands in the fields of the row. */
export interface Typed {
  readonly sheet: string
  readonly number: string
  readonly name: string
  readonly address: string
}

export interface SentLine {
  /** WHY: it is made here, so that a line that is sent twice is one line. */
  readonly key: string
  readonly sheet: number
  /** The line of the paper; without it, the server takes the next one. */
  readonly number?: number
  readonly name: string
  readonly address: string
  readonly status: string
  readonly voter?: number
}

/** The line of a row; undefined where it says too little. */
export function lineOf({ sheet, number, name, address }: Typed, key: string, status: string, voter?: number): SentLine | undefined {
  const [who, where, at] = [name.trim(), address.trim(), Number(number)]
  if (who === '' && (where === '' || status !== 'unreadable')) return undefined
  const optional = { ...(at > 0 ? { number: at } : {}), ...(voter === undefined ? {} : { voter }) }
  return { key, sheet: Number(sheet), name: who, address: where, status, ...optional }
}

/** The number in the row after a line: the one below it, or none where the server gives it. */
export function numberBelow({ number }: Pick<SentLine, 'number'>): string {
  return number === undefined ? '' : String(number + 1)
}

/** The number in the row after a line was kept. WHY: only an empty field is filled, and of the same page, because the clerk may be elsewhere by now. */
export function numberAfter(typed: Pick<Typed, 'sheet' | 'number'>, kept: { readonly sheet: number; readonly number: number }): string {
  return typed.number === '' && kept.sheet === Number(typed.sheet) ? String(kept.number + 1) : typed.number
}

/** A line as it is listed while it waits. */
export function listed({ sheet, number, name, address }: SentLine, says: string): string {
  return `${sheet}/${number ?? ''}: ${name}, ${address} – ${says}`
}
