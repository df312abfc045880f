// The pieces of data in the fences of a document, each with the lines of its fields.

import { isMap, isNode, LineCounter, parseAllDocuments } from 'yaml'
import type { DocumentText } from '../base/index.ts'
import { type DataFence, fencesOf } from './fences.ts'
import type { DataMistake } from './mistake.ts'

/** One piece of data with the lines of its fields. */
export interface DataPiece {
  readonly file: string
  readonly line: number
  readonly value: unknown
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** The pieces of data in a document's fences: one or more in each, between lines of `---`. */
export function piecesOf(text: DocumentText, fence: string): { readonly pieces: readonly DataPiece[]; readonly mistakes: readonly DataMistake[] } {
  const mistakes: DataMistake[] = []
  const pieces = fencesOf(text, fence).flatMap((each) => piecesIn(each, mistakes))
  return { pieces, mistakes }
}

function piecesIn({ file, text, line: start }: DataFence, mistakes: DataMistake[]): readonly DataPiece[] {
  const counter = new LineCounter()
  // WHY: the failsafe schema is not used, because numbers are numbers here; days stay texts, since YAML 1.2 has none
  return [...parseAllDocuments(text, { lineCounter: counter, prettyErrors: false })].flatMap((document): readonly DataPiece[] => {
    const lineAt = (offset: number): number => start + counter.linePos(offset).line - 1
    const [error] = document.errors
    if (error !== undefined) {
      mistakes.push({ code: 'not-yaml', file, line: lineAt(error.pos[0]), field: '', words: error.message })
      return []
    }
    const lineOf = (path: readonly (string | number)[]): number => {
      for (let length = path.length; length >= 0; length -= 1) {
        const part = path.slice(0, length)
        const found = length === 0 ? document.contents : (keyNode(document.getIn(part.slice(0, -1), true), part.at(-1)) ?? document.getIn(part, true))
        if (isNode(found) && found.range) return lineAt(found.range[0])
      }
      return start
    }
    try {
      return [{ file, line: lineOf([]), value: document.toJS(), lineOf }]
    } catch (thrown) {
      // WHY: this is caught here, because an alias without an anchor is found only now
      mistakes.push({ code: 'not-yaml', file, line: lineOf([]), field: '', words: thrown instanceof Error ? thrown.message : '' })
      return []
    }
  })
}

/** The node of a key, whose line is where a field begins. */
function keyNode(parent: unknown, key: string | number | undefined): unknown {
  return isMap(parent) ? parent.items.find(({ key: each }) => isNode(each) && 'value' in each && each.value === key)?.key : undefined
}
