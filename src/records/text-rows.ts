// Text with separators as rows, from whatever gives its bytes.
import { parse } from 'csv-parse'

/** The rows of a text, in parts, as they come. `name`: of the file, which tells its separator where none is given. Rejects with what went wrong in reading. */
export async function* textRows(bytes: AsyncIterable<Uint8Array>, name: string, separator: string | undefined): AsyncGenerator<readonly (readonly string[])[]> {
  // WHY: quotation marks inside of cells are taken as they are, because programs of agencies write them without care
  const parser = parse({
    bom: true,
    delimiter: separator ?? (/\.tsv/i.test(name) ? '\t' : ','),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  let rows: (readonly string[])[] = []
  const taken = (): readonly (readonly string[])[] => {
    const part = rows
    rows = []
    return part
  }
  parser.on('data', (row: readonly string[]) => rows.push(row))
  // WHY: an error is told by what is awaited, and an error that nobody listens to would end the program
  parser.on('error', () => undefined)
  const settled = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      begin((error) => (error === undefined || error === null ? resolve() : reject(error)))
    })
  // WHY: the parser is given letters, because the one for browsers takes no bytes
  const letters = new TextDecoder('utf-8', { ignoreBOM: true })
  let isEmpty = true
  for await (const chunk of bytes) {
    const text = letters.decode(chunk, { stream: true })
    if (text === '') continue
    isEmpty = false
    await settled((done) => parser.write(text, done))
    yield taken()
  }
  if (isEmpty) return
  const ended = settled((done) => {
    parser.on('end', () => done())
    parser.on('error', done)
  })
  parser.end()
  await ended
  yield taken()
}
