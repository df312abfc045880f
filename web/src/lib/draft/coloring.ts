// What each word of a document is, for its color: line by line, as an editor asks.
import { fenceAfter, isNamed, type OpenFence } from 'evenhand/base'
import { words } from 'evenhand/grammar'
import { attestations } from 'evenhand/rules'
import { locales } from 'evenhand/wording'

/** What is known at a place from all that stands before it. */
export interface ColoringState {
  /** The fence that is open there. */
  fence: OpenFence | undefined
  /** Whether a text is open there that began on a line before. */
  text: boolean
}

/** A line that is read from left to right. */
export interface CodeLine {
  readonly string: string
  sol(): boolean
  peek(): string | undefined
  next(): unknown
  eatSpace(): boolean
  skipToEnd(): void
  match(pattern: RegExp): RegExpMatchArray | boolean | null
}

export type Color = 'meta' | 'heading' | 'string' | 'strong' | 'keyword' | 'atom'

const strength = new RegExp(`^(?:${words.strengths.join('|')})(?![\\w./-])`)
const known = new RegExp(`^(?:${attestations.join('|')})(?![\\w./-])`)
const small = new RegExp(`^(?:${[...words.keywords, ...locales].join('|')})(?![\\w./-])`)

/** What is known where a document begins. */
export function begin(): ColoringState {
  return { fence: undefined, text: false }
}

/** Goes on to the end of the next thing that has one color, and says which; null where it has none. */
export function colorAt(line: CodeLine, state: ColoringState): Color | null {
  if (line.sol()) {
    const before = state.fence
    state.fence = fenceAfter(before, line.string)
    if ((before === undefined) !== (state.fence === undefined)) {
      state.text = false
      line.skipToEnd()
      return 'meta'
    }
  }
  if (state.fence !== undefined && isNamed(state.fence, 'policy')) return ruleColor(line, state)
  const heading = state.fence === undefined && line.sol() && line.peek() === '#'
  line.skipToEnd()
  return heading ? 'heading' : null
}

function ruleColor(line: CodeLine, state: ColoringState): Color | null {
  if (state.text || line.peek() === '"') {
    if (!state.text) line.next()
    state.text = line.match(/^[^"]*"/) === null
    if (state.text) line.skipToEnd()
    return 'string'
  }
  if (line.eatSpace()) return null
  if (line.match(strength) !== null) return 'strong'
  if (line.match(small) !== null) return 'keyword'
  if (line.match(known) !== null) return 'atom'
  if (line.match(/^[a-z0-9][a-z0-9./-]*/i) === null) line.next()
  return null
}
