// What the parser could not read, as data: where it stopped, what stands there, and which tokens could have stood there.
import { EOF, type IParserErrorMessageProvider, type TokenType } from 'chevrotain'
import type { ParseResult } from 'langium'
import { words } from '../grammar/index.ts'
import { lastHead } from './last-head.ts'

/** A place where the parser could not go on. */
export interface Unread {
  readonly from: number
  readonly end: number
  /** What is told of it: what was `found`, what was `expected`, or the `order` of the parts of the declaration that it stands `within`. */
  readonly words: Readonly<Record<string, string>>
}

const mostNames = 8
/** WHY: a blank keeps the names apart, because no token has one in its name. */
const between = ' '

/**
 * Tells of an error the names of the tokens that could have stood there, and nothing else. The parser hands their types to whoever makes its
 * messages, and a message is all that it hands on.
 */
export const tokenNames: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstOf(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstOf(expectedIterationPaths),
}

function firstOf(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.flatMap(([first]) => (first === undefined ? [] : [first.name])))].slice(0, mostNames).join(between)
}

/** The errors of the lexer and of the parser, in the order of the text. */
export function syntaxErrors(text: string, result: ParseResult): readonly Unread[] {
  const lexer = result.lexerErrors.map((error): Unread => {
    const end = error.offset + Math.max(1, error.length)
    return { from: error.offset, end, words: { found: text.slice(error.offset, Math.min(end, error.offset + 20)), expected: '' } }
  })
  const parser = result.parserErrors.map(({ token, message }): Unread => {
    // WHY: the token for the end of the text has no place of its own
    const atEnd = token.tokenType === EOF || !(token.startOffset >= 0)
    const from = atEnd ? text.length : token.startOffset
    const end = atEnd ? text.length : (token.endOffset ?? text.length) + 1
    const found = atEnd ? '' : token.image.slice(0, 40)
    // WHY: an author who gives something the name of a keyword cannot know why it is not a name
    const keyword = !atEnd && words.keywords.includes(token.image) ? token.image : ''
    // WHY: where a declaration could have ended, all the parser can say is that it did not
    const within = message === 'CLOSE' && !atEnd ? (lastHead(text, from) ?? '') : ''
    const order = words.declarations[within]?.parts.join(', ') ?? ''
    return { from, end, words: { found, expected: within === '' ? message.split(between).join(', ') : '', within, order, keyword } }
  })
  return [...lexer, ...parser].sort((a, b) => a.from - b.from)
}
