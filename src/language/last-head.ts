// The kind of declaration that a place stands in or behind, also where what stands between cannot be read.
import { headOf } from '../grammar/index.ts'
import { ruleFenceBefore } from './fences.ts'

/** How far back it is looked for. WHY: there is a limit, because a text can be wrong in every one of its lines. */
const furthest = 4000

/** The word of the last line before a place, in its fence, that begins a declaration. */
export function lastHead(text: string, offset: number): string | undefined {
  const fence = ruleFenceBefore(text, offset)
  if (fence === undefined) return undefined
  for (let end = offset; end > Math.max(fence.start, offset - furthest); ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const head = headOf(text.slice(start, end))
    if (head !== undefined) return head.kind
    end = start - 1
  }
  return undefined
}
