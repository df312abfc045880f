// Tables as aligned plain text, so that a run can be kept and compared by eye.

/** Lines of a table: the first row is the head; a column that begins with a figure is set to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const figures = head.map((_, column) => /^[\d.,×%… -]*$/.test(rows[0]?.[column] ?? ''))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => (figures[column] === true ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** A number for people: thousands apart, and as many decimals as it takes for three figures. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const decimals = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals, minimumFractionDigits: Number.isInteger(value) ? 0 : decimals })
}

/** How many times one number is another. */
export function ratio(value: number, base: number): string {
  return `${figure(value / base)}×`
}

/** Prints the heading of a section. */
export function heading(title: string): void {
  console.log(`\n${title}\n${'='.repeat(title.length)}`)
}

/** Whether a bar was met, in words that say so either way; `undefined` where there was nothing to hold against it. */
export function bar(met: boolean | undefined, what: string): string {
  const words = met === undefined ? 'NOT HELD AGAINST ANYTHING' : met ? 'met' : 'NOT MET'
  return `${words.padEnd(7)}  ${what}`
}

/** The same for a figure that must be at least, or at most, so much. WHY: what is no number, or rests on nothing, meets no bar. */
export function barOf(value: number, side: 'least' | 'most', limit: number, what: string): string {
  if (!Number.isFinite(value)) return bar(undefined, what)
  return bar(side === 'least' ? value >= limit : value <= limit, what)
}
