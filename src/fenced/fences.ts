// The fences of a document that hold data: what stands between ```procedure (or ```story) and ```, with where it stands.
import { fencesIn, isNamed } from '../base/index.ts'

export interface DataFence {
  readonly file: string
  /** The text inside. */
  readonly text: string
  /** The line of its first line in the document, from 1. */
  readonly line: number
}

/** The fences of that name in a document, in its order. */
export function fencesOf({ file, text }: { readonly file: string; readonly text: string }, name: string): readonly DataFence[] {
  const named = fencesIn(text).filter((each) => isNamed(each, name))
  return named.map(({ start, end, line }) => ({ file, text: text.slice(start, end).replace(/\n$/, ''), line: line + 1 }))
}
