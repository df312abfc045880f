// The fences of a document that hold data: what stands between ```procedure (or ```story) and ```, with where it stands.

export interface Fence {
  readonly file: string
  /** The text inside. */
  readonly text: string
  /** The line of its first line in the document, from 1. */
  readonly line: number
}

/** The fences of that name in a document, in its order. */
export function fencesOf(document: { readonly file: string; readonly text: string }, name: string): readonly Fence[] {
  const found: Fence[] = []
  let open: { readonly line: number; readonly lines: string[] } | undefined
  for (const [index, line] of document.text.split('\n').entries()) {
    if (open === undefined) {
      if (line.trimEnd() === `\`\`\`${name}`) open = { line: index + 2, lines: [] }
    } else if (line.trimEnd() === '```') {
      found.push({ file: document.file, text: open.lines.join('\n'), line: open.line })
      open = undefined
    } else open.lines.push(line)
  }
  if (open !== undefined) found.push({ file: document.file, text: open.lines.join('\n'), line: open.line })
  return found
}
