// One document's text to its declarations, with every syntax finding. Never throws, never hangs, whatever the text.
import type { ParseResult } from 'langium'
import type { Code, Finding } from './codes.ts'
import type { Block, Declaration, Document } from './generated/ast.ts'
import { services } from './services.ts'
import { spanAt } from './span.ts'
import { nextFence } from './tokens.ts'

/** A document as it came: `file` is its path inside the law. */
export interface Text {
  readonly file: string
  readonly text: string
}

export interface Parsed extends Text {
  /** The fences, with everything in them that could be read. */
  readonly blocks: readonly Block[]
  /** Only declarations that were read whole: a half-read rule is no rule. */
  readonly declarations: readonly Declaration[]
  readonly findings: readonly Finding[]
}

const largest = 512 * 1024
const deepest = 40
const mostFindings = 100

/** Reads a document. */
export function parse(file: string, text: string): Parsed {
  const refused = refuse(file, text)
  if (refused !== undefined) return { file, text, blocks: [], declarations: [], findings: [refused] }
  const result = services().parser.LangiumParser.parse<Document>(text)
  const errors = syntaxErrors(text, result)
  const finding = ({ from, end, words }: SyntaxError): Finding => {
    return { code: 'syntax', severity: 'error', span: spanAt(file, text, from, end), words, related: [] }
  }
  const { blocks } = result.value
  const declarations = blocks.flatMap((block) => block.declarations).filter((each) => errors.length === 0 || standsAlone(text, each))
  return { file, text, blocks, declarations, findings: errors.slice(0, mostFindings).map(finding) }
}

function refuse(file: string, text: string): Finding | undefined {
  const at = (code: Code, offset: number, words: Record<string, string>): Finding => {
    return { code, severity: 'error', span: spanAt(file, text, offset, offset + 1), words, related: [] }
  }
  if (text.length > largest) return at('too-large', 0, { size: String(text.length), most: String(largest) })
  const binary = /[^\P{Cc}\t\n\r]|\ufffd/u.exec(text)
  if (binary !== null) return at('not-text', binary.index, {})
  const deep = tooDeep(text)
  return deep === undefined ? undefined : at('nested-too-deep', deep, { most: String(deepest) })
}

/** Where brackets inside a fence nest too deep for a recursive parser. */
function tooDeep(text: string): number | undefined {
  for (let start = nextFence(text, 0); start !== -1; ) {
    const close = text.indexOf('```', start + 3)
    const end = close === -1 ? text.length : close
    let depth = 0
    for (let at = start; at < end; at += 1) {
      if (text[at] === '(') depth += 1
      else if (text[at] === ')') depth = Math.max(0, depth - 1)
      if (depth > deepest) return at
    }
    start = nextFence(text, end)
  }
  return undefined
}

interface SyntaxError {
  readonly from: number
  readonly end: number
  readonly words: Readonly<Record<string, string>>
}

function syntaxErrors(text: string, result: ParseResult): SyntaxError[] {
  const lexer = result.lexerErrors.map((error): SyntaxError => {
    const end = error.offset + Math.max(1, error.length)
    return { from: error.offset, end, words: { found: text.slice(error.offset, Math.min(end, error.offset + 20)), expected: '' } }
  })
  const parser = result.parserErrors.map((error): SyntaxError => {
    const last = text.length
    const from = Number.isNaN(error.token.startOffset) ? last : error.token.startOffset
    const end = Number.isNaN(error.token.endOffset ?? Number.NaN) ? last : (error.token.endOffset ?? last) + 1
    const words = { found: from === last ? '' : error.token.image.slice(0, 40), expected: expectedBy(error.message) }
    return { from, end, words }
  })
  return [...lexer, ...parser].sort((a, b) => a.from - b.from)
}

/** What the parser hoped for, cut from its message; empty where it only says that something is wrong. */
function expectedBy(message: string): string {
  const one = /^Expecting token of type '([^']+)'/.exec(message)?.[1]
  if (one !== undefined) return one
  const list = [...message.matchAll(/\d+\. \[([^\]]+)\]/g)].map((match) => (match[1] ?? '').split(',')[0] ?? '')
  return [...new Set(list)].slice(0, 8).join(', ')
}

/**
 * Whether a declaration's own text, read by itself, is that declaration. WHY: a parser that recovers from an error hands on what
 * it half read, and where it began to be wrong cannot be told from where it noticed.
 */
function standsAlone(text: string, declaration: Declaration): boolean {
  const cst = declaration.$cstNode
  if (cst === undefined) return false
  const result = services().parser.LangiumParser.parse<Document>(`\`\`\`policy\n${text.slice(cst.offset, cst.end)}\n\`\`\``)
  const [only, other] = result.value.blocks.flatMap((block) => block.declarations)
  if (result.lexerErrors.length + result.parserErrors.length > 0 || only === undefined || other !== undefined) return false
  return only.$type === declaration.$type && only.name === declaration.name
}
