// Where things stand in a document.
import type { AstNode } from 'langium'
import { GrammarUtils } from 'langium'
import type { Span } from '../base/index.ts'

/** The place from `offset` up to `end` of a text. */
export function spanAt(file: string, text: string, offset: number, end: number): Span {
  const start = Math.max(0, Math.min(offset, text.length))
  const before = text.lastIndexOf('\n', start - 1)
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line += 1
  return { file, line, column: start - (start === 0 ? -1 : before), offset: start, end: Math.max(start, end) }
}

/** The place of a node, or of its property (of the `index`-th value of it). */
export function spanOf(file: string, node: AstNode, property?: string, index?: number): Span {
  const found = property === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property, index)
  const cst = found ?? node.$cstNode
  if (cst === undefined) return { file, line: 1, column: 1, offset: 0, end: 0 }
  const { start } = cst.range
  return { file, line: start.line + 1, column: start.character + 1, offset: cst.offset, end: cst.end }
}

/** Whether any of some spans reaches into a stretch of a file, from one offset up to another. Quick also where both are many. */
export function touching(spans: readonly Span[]): (file: string, from: number, end: number) => boolean {
  const byFile = new Map(
    [...Map.groupBy(spans, (each) => each.file)].map(([file, list]) => {
      const sorted = list.toSorted((a, b) => a.offset - b.offset)
      let most = 0
      // INVARIANT: reach[n] is the furthest end of the first n + 1 spans
      const reach = sorted.map((each) => {
        most = Math.max(most, each.end)
        return most
      })
      return [file, { starts: sorted.map((each) => each.offset), reach }]
    }),
  )
  return (file, from, end) => {
    const { starts = [], reach = [] } = byFile.get(file) ?? {}
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] ?? 0) > from
  }
}
