// The fences of rules in a document.
import { type Fence, fencesIn, isNamed } from '../base/index.ts'

let last: { readonly text: string; readonly fences: readonly Fence[] } = { text: '', fences: [] }

/** The fences of rules of a document, in its order. WHY: the last result is kept, because the lexer asks for it at every fence. */
export function ruleFences(text: string): readonly Fence[] {
  if (last.text !== text) last = { text, fences: fencesIn(text).filter((each) => isNamed(each, 'policy')) }
  return last.fences
}

/** The last fence of rules that begins at or before an offset. */
export function ruleFenceBefore(text: string, offset: number): Fence | undefined {
  return ruleFences(text)[countBefore(text, offset + 1) - 1]
}

/** The first fence of rules that begins at or behind an offset. */
export function ruleFenceFrom(text: string, offset: number): Fence | undefined {
  return ruleFences(text)[countBefore(text, offset)]
}

/** How many fences of rules begin before an offset. */
function countBefore(text: string, offset: number): number {
  const fences = ruleFences(text)
  let [low, high] = [0, fences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((fences[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Lines that a reader takes for the start of a fence of rules, and that are none: their rules would be lost without a word. */
export function strayFences(text: string): readonly { readonly from: number; readonly end: number }[] {
  const starts = new Set(ruleFences(text).map((each) => each.from))
  // WHY: a fence that other fences are shown in, as an example, is longer than they are or of other marks, and is closed
  const showing = fencesIn(text).filter(({ marks, close }) => marks !== '```' && close !== undefined)
  const lines = [...text.matchAll(/^[ \t]*(?:`{3,}|~{3,})[ \t]*policy(?![\w-]).*$/gim)]
  return lines.flatMap((line) => {
    const from = line.index
    const isShown = showing.some((each) => each.start <= from && from < each.end)
    return starts.has(from) || isShown ? [] : [{ from, end: from + line[0].length }]
  })
}
