// Prose and fences are two lexer modes: outside a fence everything is one hidden token, inside it the rule language.

import type { CustomPatternMatcherFunc, IMultiModeLexerDefinition, TokenType } from 'chevrotain'
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium'
import { invariant } from '../base/index.ts'

const mark = '```'

/** Where the next fence opens at or after `offset`: at the start of a line, alone on it. -1 when there is none. */
export function nextFence(text: string, offset: number): number {
  return nextLine(text, offset, `${mark}policy`)
}

/** Where the fence that is open at `offset` closes: at the start of a line, alone on it. -1 when it does not. */
export function fenceEnd(text: string, offset: number): number {
  return nextLine(text, offset, mark)
}

/** WHY alone on its line: so Markdown has it, and what stands behind a mark would change sides when the fence is laid out anew. */
function nextLine(text: string, offset: number, wanted: string): number {
  for (let at = text.indexOf(wanted, offset); at !== -1; at = text.indexOf(wanted, at + 1)) if (standsAlone(text, at, wanted)) return at
  return -1
}

function standsAlone(text: string, at: number, wanted: string): boolean {
  if (at > 0 && text[at - 1] !== '\n') return false
  const lineEnd = text.indexOf('\n', at)
  return text.slice(at + wanted.length, lineEnd === -1 ? text.length : lineEnd).trim() === ''
}

const closing: CustomPatternMatcherFunc = (text, offset) => (text.startsWith(mark, offset) && standsAlone(text, offset, mark) ? [mark] : null)

const prose: CustomPatternMatcherFunc = (text, offset) => {
  const next = nextFence(text, offset)
  const end = next === -1 ? text.length : next
  return end > offset ? [text.slice(offset, end)] : null
}

/** Splits the grammar's tokens into the modes `prose` and `rules`; an opening fence enters the second, a closing one leaves it. */
export class FencedTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): IMultiModeLexerDefinition {
    const tokens = super.buildTokens(grammar, options)
    invariant(Array.isArray(tokens), 'the default token builder returns a list')
    const named = (name: string): TokenType => {
      const token = tokens.find((each) => each.name === name)
      invariant(token !== undefined, `the grammar has a terminal ${name}`)
      return token
    }
    const [open, close, outside] = [named('OPEN'), named('CLOSE'), named('PROSE')]
    close.PATTERN = closing
    close.LINE_BREAKS = false
    // WHY said: of a pattern that is a function the lexer cannot tell, and then tries every token at every place
    close.START_CHARS_HINT = ['`']
    outside.PATTERN = prose
    outside.LINE_BREAKS = true
    open.PUSH_MODE = 'rules'
    close.POP_MODE = true
    const inside = tokens.filter((each) => each !== open && each !== outside)
    return { modes: { prose: [open, outside], rules: inside }, defaultMode: 'prose' }
  }
}
