// What the server answers the script of the desk, read: whatever is missing is empty, and nothing else is believed.

export interface CandidateChoice {
  /** The row of the voter in the checklist. */
  readonly row: number
  readonly name: string
  readonly address: string
  readonly why: string
}

/** Whom the text of a row can mean. */
export interface Found {
  readonly text: string
  /** Whether the first one fits beyond doubt. */
  readonly isSure: boolean
  readonly candidates: readonly CandidateChoice[]
}

export interface KeptLine {
  readonly id: string
  readonly sheet: number
  readonly number: number
  readonly name: string
  readonly status: string
  readonly says: string
  readonly by: string
}

export interface ShownCounts {
  readonly entered: number
  readonly valid: number
  readonly undecided: number
  readonly needed: number | null
}

export const nothingFound: Found = { text: '', isSure: false, candidates: [] }

/** Whom the server proposes for that text. */
export function foundIn(text: string, value: unknown): Found {
  const { suggestion, candidates } = thingIn(value)
  return { text, isSure: suggestion === 'valid', candidates: listIn(candidates).map(candidateIn) }
}

export function lineIn(value: unknown): KeptLine {
  const { id, sheet, number, name, status, says, by } = thingIn(value)
  return {
    id: textIn(id),
    sheet: numberIn(sheet),
    number: numberIn(number),
    name: textIn(name),
    status: textIn(status),
    says: textIn(says),
    by: textIn(by),
  }
}

export function countsIn(value: unknown): ShownCounts {
  const { entered, valid, undecided, needed } = thingIn(value)
  return { entered: numberIn(entered), valid: numberIn(valid), undecided: numberIn(undecided), needed: typeof needed === 'number' ? needed : null }
}

function candidateIn(value: unknown): CandidateChoice {
  const { row, name, address, why } = thingIn(value)
  return { row: numberIn(row), name: textIn(name), address: textIn(address), why: textIn(why) }
}

/** What was sent, by its fields. */
export function thingIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
