// What stands in a table as a figure.

/** Whether a text is a count, a count that is not shown, or a share. */
export function isFigure(text: string): boolean {
  return /^([\d.,]+|…)?( ?\(?\d+%\)?)?$/.test(text)
}
