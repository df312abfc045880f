// Prose and fences are two lexer modes: outside a fence everything is one hidden token, inside it the rule language.

import type { CustomPatternMatcherFunc, IMultiModeLexerDefinition, TokenType } from 'chevrotain'
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium'
import { invariant } from '../base/index.ts'
import { ruleFenceBefore, ruleFenceFrom } from './fences.ts'

const opening: CustomPatternMatcherFunc = (text, offset) => {
  const fence = ruleFenceFrom(text, offset)
  return fence?.from === offset ? [fence.opening] : null
}

const closing: CustomPatternMatcherFunc = (text, offset) => {
  const close = ruleFenceBefore(text, offset)?.close
  return close?.from === offset ? [text.slice(close.from, close.end)] : null
}

const prose: CustomPatternMatcherFunc = (text, offset) => {
  const end = ruleFenceFrom(text, offset)?.from ?? text.length
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
    for (const [token, pattern] of [
      [open, opening],
      [close, closing],
    ] as const) {
      token.PATTERN = pattern
      token.LINE_BREAKS = false
      // WHY: of a pattern that is a function the lexer cannot tell how it starts, and then it tries every token at every place
      token.START_CHARS_HINT = ['`']
    }
    outside.PATTERN = prose
    outside.LINE_BREAKS = true
    open.PUSH_MODE = 'rules'
    close.POP_MODE = true
    const inside = tokens.filter((each) => each !== open && each !== outside)
    return { modes: { prose: [open, outside], rules: inside }, defaultMode: 'prose' }
  }
}
