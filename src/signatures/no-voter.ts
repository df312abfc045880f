// What stands in rows and cells of a list and is no voter: totals, page numbers, words for nothing, quotation marks around a cell.
import { fold } from './fold.ts'

/** Whether a cell says that there is nothing. `isName`: words that are somebody's last name are names there. */
export function isNothing(cell: string, isName: boolean): boolean {
  if (/^([-–—.]+|n\/a|#n\/a|\(?none\)?|\(?null\)|\\n|nil\.)$/i.test(cell) && !/^none$/i.test(cell)) return true
  return !isName && /^(null|none|na|nan)$/i.test(cell)
}

/** A cell without space around it, and without one pair of quotation marks around all of it. */
export function unquoted(cell: string): string {
  const plain = cell.trim()
  const [mark] = plain
  if (plain.length < 2 || (mark !== "'" && mark !== '"') || !plain.endsWith(mark)) return plain
  return plain
    .slice(1, -1)
    .replaceAll(mark + mark, mark)
    .trim()
}

const closing =
  /^(grand |sub ?)?totals?\b|^(number|count|records?|rows?) (of|count|printed|read|exported)\b|^page \d|^end of\b|^(run|printed|report|exported|created|generated|as of) (on|by|date|time|at)?\b|^\d+ (voters?|records?|rows?|names?)\b|^(voters?|records?|rows?)( in| on)? [a-z ]*\d+$/

/** Whether a row closes a list or a page of it. It has hardly a cell, and no name with an address. */
export function isFooter(
  row: readonly string[],
  { last = '', first = '', address = '' }: { readonly last?: string; readonly first?: string; readonly address?: string },
): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  if (filled.length > 3 || (last !== '' && first !== '' && address !== '')) return false
  const text = fold(filled.join(' '))
  // WHY: numbers alone tell it, because a sum under a column has no word beside it
  return closing.test(text) || ((last === '' || first === '') && /^[\d ]+$/.test(text))
}
