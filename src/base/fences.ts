// Fences of Markdown, found as CommonMark has them: every room that looks for one, looks with this.

/** A fence that is open: what it takes to close it, and the line that opened it. */
export interface OpenFence {
  /** The marks it begins with: three or more backticks or tildes. */
  readonly marks: string
  /** Its first line, without blanks at the end: of a plain fence three backticks and a name. */
  readonly opening: string
}

/** A fence in a text, from its first line to its last. */
export interface Fence extends OpenFence {
  /** Where its first line begins. */
  readonly from: number
  /** The number of its first line, from 1. */
  readonly line: number
  /** What stands in it: from behind its first line to the start of its last, or to the end of the text. */
  readonly start: number
  readonly end: number
  /** Where the marks that close it stand; absent where nothing does. */
  readonly close?: { readonly from: number; readonly end: number }
}

const opens = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const closes = /^( {0,3})(`{3,}|~{3,})\s*$/

/** The fence that is open behind a line (given without its line end), of the one that was open before it. */
export function fenceAfter(open: OpenFence | undefined, line: string): OpenFence | undefined {
  if (open !== undefined) return closing(open, line) === undefined ? open : undefined
  const marks = opens.exec(line)?.[1]
  return marks === undefined ? undefined : { marks, opening: line.trimEnd() }
}

/** The marks in a line that close a fence, and the blanks before them. WHY: they must be as long as the first marks, because a fence can show shorter ones as an example. */
function closing({ marks }: OpenFence, line: string): { readonly blanks: number; readonly marks: number } | undefined {
  const [, blanks = '', found = ''] = closes.exec(line) ?? []
  return found.startsWith(marks) ? { blanks: blanks.length, marks: found.length } : undefined
}

/** All fences of a text, in its order; none inside another. */
export function fencesIn(text: string): readonly Fence[] {
  const found: Fence[] = []
  let open: (OpenFence & { readonly from: number; readonly line: number; readonly start: number }) | undefined
  for (let [at, number] = [0, 1]; at <= text.length; number += 1) {
    const feed = text.indexOf('\n', at)
    const next = feed === -1 ? text.length + 1 : feed + 1
    const line = text.slice(at, next - 1)
    if (open === undefined) {
      const begun = fenceAfter(undefined, line)
      if (begun !== undefined) open = { ...begun, from: at, line: number, start: Math.min(next, text.length) }
    } else {
      const end = closing(open, line)
      if (end !== undefined) {
        found.push({ ...open, end: at, close: { from: at + end.blanks, end: at + end.blanks + end.marks } })
        open = undefined
      }
    }
    at = next
  }
  return open === undefined ? found : [...found, { ...open, end: text.length }]
}

/** Whether a fence is a plain one of a name: three backticks at the start of the line, and the name right behind them. */
export function isNamed({ opening }: OpenFence, name: string): boolean {
  return opening === `\`\`\`${name}`
}
