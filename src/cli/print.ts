// Plain text for people: 80 columns, colour where the terminal can.
import { styleText } from 'node:util'
import { mayBeTerminal } from './at-once.ts'

const columns = 80

export type Style = Parameters<typeof styleText>[0]

/** Text in a style, if standard output is a terminal that shows it. */
export function styled(style: Style, text: string): string {
  return mayBeTerminal(1) ? styleText(style, text, { stream: process.stdout }) : text
}

/** Breaks text between words so that no line is longer than the page; `hang` is put before every line but the first. */
export function wrap(text: string, first = '', hang = first): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = hang
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

/** A table of two columns, the first as wide as its widest entry. */
export function pairs(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(0, ...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) => wrap(right, `${left.padEnd(width)}  `, ' '.repeat(width + 2))).join('\n')
}
