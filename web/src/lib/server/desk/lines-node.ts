// Lines entered from the desk: by the script in JSON, or by a form, and always with the key that the page made for them.
import { comparisonOf, match } from 'evenhand/signatures'
import { enterLine, isDecision, type LineDecision, type LineRow, type NewLine, type StoreOutcome } from 'evenhand/store'
import { type Admitted, stampOf } from './guard.ts'
import { checklistFor } from './matcher-node.ts'
import { textOf } from './typed.ts'

export interface TypedLine {
  readonly key: string
  readonly sheet: number
  /** The line of the paper; without it the next one. */
  readonly number?: number
  readonly name: string
  readonly address: string
  readonly status: LineDecision
  readonly voter?: number
}

/** The highest number of a line that a page of paper has. */
export const mostLines = 999

/** What a page sent, as a line; undefined where it is none. */
export function readTypedLine(value: unknown): TypedLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Readonly<Record<string, unknown>>
  const text = (name: string): string => textOf(given[name])
  const whole = (name: string): number | undefined => (Number.isSafeInteger(given[name]) ? Number(given[name]) : undefined)
  const [key, status, sheet, number, voter] = [text('key'), text('status'), whole('sheet'), whole('number'), whole('voter')]
  if (!/^[0-9a-f-]{36}$/.test(key) || !isDecision(status) || sheet === undefined || sheet < 1 || sheet > 9999) return undefined
  if (number !== undefined && (number < 1 || number > mostLines)) return undefined
  const [name, address] = [text('name'), text('address')]
  // WHY: a line whose name cannot be read has an address, or nobody finds it again on the paper
  if (name === '' && (address === '' || status !== 'unreadable')) return undefined
  return { key, sheet, name, address, status, ...(number === undefined ? {} : { number }), ...(voter === undefined ? {} : { voter }) }
}

/** Enters it, with how the comparison with the checklist leaves it. */
export async function enter({ store, person, petition }: Admitted, line: TypedLine): Promise<StoreOutcome<LineRow>> {
  const checklist = await checklistFor(store, petition)
  const compared = checklist === undefined || line.name === '' ? 'unknown' : comparisonOf(match(checklist, line))
  const whole: NewLine = { ...line, petition: petition.id, sheetId: crypto.randomUUID(), compared }
  return enterLine(store, whole, stampOf(person))
}
