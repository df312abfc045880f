// How the cells of a file of text are kept apart, and what a quotation mark in it is: a mark around a cell, or a letter of it.
import { CsvError, type Options, parse } from 'csv-parse'

/** The mark that parts most cells of the first lines. */
export function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .join('\n')
  const count = (mark: string): number => lines.split(mark).length
  return [';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

const around: Options = { quote: '"', escape: '"' }
const asLetters: Options = { quote: false }
const others: readonly Options[] = [
  { quote: '"', escape: '\\' },
  { quote: '"', escape: '"', relax_quotes: true },
]

/**
 * How a file quotes. Marks like `|` and tabs never stand in a cell, and who parts by them seldom quotes: where every line then has as many cells as the
 * first, a quotation mark is a letter. Other files quote by the rules (RFC 4180), or by a backslash, or leave an inch mark inside a cell; where none of that
 * reads the file whole, the rules do, and say where they end.
 */
export async function quotingOf(parts: () => Iterable<string>, delimiter: string): Promise<Options> {
  if (!has(parts(), '"')) return around
  if ((delimiter === '|' || delimiter === '\t') && areEven(parts(), delimiter)) return asLetters
  if (await reads(parts(), delimiter, around)) return around
  for (const each of others) if (await reads(parts(), delimiter, each)) return each
  return around
}

function has(parts: Iterable<string>, letter: string): boolean {
  for (const part of parts) if (part.includes(letter)) return true
  return false
}

/** Whether every line with something in it has as many marks as the first such. */
function areEven(parts: Iterable<string>, delimiter: string): boolean {
  let [wanted, count, filled]: [number | undefined, number, boolean] = [undefined, 0, false]
  const endsEven = (): boolean => {
    if (filled) wanted ??= count
    const even = !filled || count === wanted
    count = 0
    filled = false
    return even
  }
  for (const part of parts) {
    for (const letter of part) {
      if (letter === '\n' || letter === '\r') {
        if (!endsEven()) return false
      } else if (letter === delimiter) count += 1
      else filled = true
    }
  }
  return endsEven()
}

async function reads(parts: Iterable<string>, delimiter: string, options: Options): Promise<boolean> {
  const parser = parse({ delimiter, relax_column_count: true, ...options })
  const draining = (async () => {
    for await (const _ of parser) {
      // WHY: nothing is kept, because the only question is whether the row comes to its end
    }
  })()
  try {
    for (const part of parts) if (!parser.write(part)) await Promise.race([new Promise((done) => parser.once('drain', done)), draining])
    parser.end()
    await draining
    return true
  } catch (error) {
    if (error instanceof CsvError) return false
    throw error
  } finally {
    parser.destroy()
  }
}
