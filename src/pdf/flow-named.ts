// A paragraph with a name in it that is in another language than the rest: it is read aloud as what it is.
import { type Dress, drawable, dressedIn, type Flow, flowLines, lineHeight, linesOf, type StructureElement } from './flow.ts'

/** A name as it stands in a text, and its language. */
export interface NameInText {
  readonly text: string
  readonly lang: string
}

interface Segment {
  readonly text: string
  readonly x: number
  readonly line: number
}

/** Writes a text into an element; where the name stands in it first, it gets an element of its own with its language. */
export function flowNamed(flow: Flow, into: StructureElement, given: string, dress: Dress, name: NameInText): void {
  const { document } = flow
  const text = drawable(given)
  const begins = text.indexOf(drawable(name.text))
  const ends = begins + drawable(name.text).length
  const lines = linesOf(document, text, dress, flow.width)
  const starts = startsOf(text, lines)
  if (begins === -1 || name.text === '') {
    flowLines(flow, into, lines, dress)
    return
  }
  flowLines(flow, into, lines, dress, 0, (part, { x, y }, first) => {
    const own = dressedIn(document, dress)
    const between = (from: number, to: number): readonly Segment[] =>
      part.flatMap((line, at) => {
        const start = starts[first + at] ?? 0
        const [a, b] = [Math.max(from - start, 0), Math.min(to - start, line.length)]
        return a < b ? [{ text: line.slice(a, b), x: x + own.widthOfString(line.slice(0, a)), line: at }] : []
      })
    const writing = (segments: readonly Segment[]) => (): void => {
      const now = dressedIn(document, dress)
      for (const each of segments) now.text(each.text, each.x, y + each.line * lineHeight(dress), { lineBreak: false })
    }
    const [before, inside, after] = [between(0, begins), between(begins, ends), between(ends, text.length)]
    if (before.length > 0) into.add(writing(before))
    if (inside.length > 0) into.add(document.struct('Span', { lang: name.lang }, writing(inside)))
    if (after.length > 0) into.add(writing(after))
  })
}

/** Where each line begins in the text. WHY: it is looked for and not counted, because the spaces at the ends of lines are gone. */
function startsOf(text: string, lines: readonly string[]): readonly number[] {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    const start = Math.max(text.indexOf(line, at), at)
    starts.push(start)
    at = start + line.length
  }
  return starts
}
