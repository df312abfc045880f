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
