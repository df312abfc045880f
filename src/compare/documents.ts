// The difference of two documents, line by line, beside the difference in meaning.
import { structuredPatch } from 'diff'

export interface DocumentDifference {
  /** Lines taken out, and put in. */
  readonly removed: number
  readonly added: number
  /** Pieces that differ, each with the lines around it: from which line of the first, from 1; lines begin with a space, `-` or `+`. */
  readonly hunks: readonly { readonly line: number; readonly lines: readonly string[] }[]
}

/** How two documents differ. */
export function documentDifference(before: string, after: string): DocumentDifference {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 })
  // WHY: lines that begin with a backslash are left out, because they only say that the file ends without a line end
  const pieces = hunks.map((each) => ({ line: each.oldStart, lines: each.lines.filter((line) => !line.startsWith('\\')) }))
  const count = (sign: string): number => pieces.flatMap((each) => each.lines).filter((each) => each.startsWith(sign)).length
  return { removed: count('-'), added: count('+'), hunks: pieces }
}
