// How wide the columns of a table are.
import { isFigure } from '../base/index.ts'
import { type Dress, dressedIn, type Flow, piecesOfLine } from './flow.ts'

/** How the cells of a table look, and its heads. */
export const regular: Dress = { font: 'regular', size: 8.5 }
export const bold: Dress = { font: 'bold', size: 8.5 }
/** The room on either side of a cell. */
export const side = 4
/** WHY: a hash is one long word, and must leave room for the name beside it. */
const widestPiece = 0.7
const linesOfHead = 3

/** A column: where it begins, and whether it has only figures, which stand at its right. */
export interface Column {
  readonly x: number
  readonly width: number
  readonly isFigures: boolean
}

/** Columns that are as wide as their longest words, and then the wider the longer their texts are. */
export function columnsOf({ document, left, width }: Flow, head: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] {
  const measured = head.map((name, at) => {
    const texts = [...new Set(rows.map((row) => row[at] ?? ''))]
    const isFigures = at > 0 && texts.every(isFigure)
    const wide = (dress: Dress, parts: readonly string[]): number =>
      Math.max(0, ...parts.map((part) => dressedIn(document, dress).widthOfString(part.trimEnd())))
    const widest = (partsOf: (text: string) => readonly string[]): number => texts.reduce((most, text) => Math.max(most, wide(regular, partsOf(text))), 0)
    const around = 2 * side + 1
    // WHY: a count and its share stand in one line
    const cells = widest(isFigures ? (text) => [text] : piecesOfLine)
    const least = Math.min(Math.max(cells, wide(bold, piecesOfLine(name))) + around, width * widestPiece)
    // WHY: a head may take several lines, because it stands there once a page, and each row as often as there are rows
    const most = Math.max(
      least,
      Math.min(
        Math.max(
          widest((text) => [text]),
          wide(bold, [name]) / linesOfHead,
        ) + around,
        width,
      ),
    )
    return { least, most, isFigures }
  })
  const [least, most] = [sumOf(measured.map((each) => each.least)), sumOf(measured.map((each) => each.most))]
  const share = least >= width ? 0 : most <= width ? 1 : (width - least) / (most - least)
  const shrunk = Math.min(1, width / least)
  let x = left
  return measured.map((each): Column => {
    const own = (each.least + share * (each.most - each.least)) * shrunk
    x += own
    return { x: x - own, width: own, isFigures: each.isFigures }
  })
}

function sumOf(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0)
}
