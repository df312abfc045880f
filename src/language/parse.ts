// One document's text to its declarations, with every syntax finding. Never throws, never hangs, whatever the text.
import type { ParseResult } from 'langium'
import { belongs } from './belongs.ts'
import type { Code, Finding } from './codes.ts'
import type { Block, Declaration, Document } from './generated/ast.ts'
import { services } from './services.ts'
import { spanAt } from './span.ts'
import { fenceEnd, nextFence } from './tokens.ts'

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

const largest = 160 * 1024
/** WHY so many: twice as many as the longest text on record has; each is held against each other that speaks to the same. */
const mostRules = 100
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
  const read = blocks.flatMap((block) => block.declarations)
  const rules = read.filter(belongs)
  const beyond = rules[mostRules]?.$cstNode
  if (beyond !== undefined) {
    const words = { count: String(rules.length), most: String(mostRules) }
    const many: Finding = { code: 'too-many-rules', severity: 'error', span: spanAt(file, text, beyond.offset, beyond.offset + 1), words, related: [] }
    return { file, text, blocks: [], declarations: [], findings: [many] }
  }
  const declarations = errors.length === 0 ? read : read.filter((each, index) => !spoilt(each, read[index + 1], errors) && standsAlone(text, each))
  return { file, text, blocks, declarations, findings: [...strayFences(file, text), ...errors.slice(0, mostFindings).map(finding)] }
}

/** Lines that a reader takes for the start of a fence of rules, and that are none: their rules would be lost without a word. */
function strayFences(file: string, text: string): readonly Finding[] {
  const starts = new Set<number>()
  for (let at = nextFence(text, 0); at !== -1; at = nextFence(text, at + 3)) starts.add(at)
  const lines = text.matchAll(/^[ \t]*(?:`{3,}|~{3,})[ \t]*policy(?![\w-]).*$/gim)
  const stray = [...lines].filter((line) => !starts.has(line.index)).slice(0, mostFindings)
  return stray.map((line) => {
    return { code: 'stray-fence', severity: 'error', span: spanAt(file, text, line.index, line.index + line[0].length), words: {}, related: [] }
  })
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
    const close = fenceEnd(text, start + 3)
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
    // WHY: the token for the end of the text has no place of its own
    const atEnd = !(error.token.startOffset >= 0)
    const from = atEnd ? last : error.token.startOffset
    const end = atEnd ? last : (error.token.endOffset ?? last) + 1
    const expected = expectedBy(error.message)
    // WHY: where a declaration could have ended, all the parser can say is that it did not
    const within = expected === 'CLOSE' && !atEnd ? declarationBefore(text, from) : ''
    const found = atEnd ? '' : error.token.image.slice(0, 40)
    // WHY: an author who gives something the name of a keyword cannot know why it is not a name
    const keyword = !atEnd && error.token.tokenType.name === error.token.image && /^[a-z]/.test(found) ? found : ''
    return { from, end, words: { found, expected: within === '' ? expected : '', within, keyword } }
  })
  return [...lexer, ...parser].sort((a, b) => a.from - b.from)
}

/** The kind of declaration that a place stands in or after, told by the last line that begins one. */
function declarationBefore(text: string, from: number): string {
  const lines = text.slice(Math.max(0, from - 4000), from).matchAll(/^(instrument|norm|unsettled|eraser|definition|limit|fact|act|given|case) /gm)
  return [...lines].at(-1)?.[1] ?? ''
}

/** What the parser hoped for, cut from its message; empty where it only says that something is wrong. */
function expectedBy(message: string): string {
  const one = /^Expecting token of type '([^']+)'/.exec(message)?.[1]
  if (one !== undefined) return one
  const list = [...message.matchAll(/\d+\. \[([^\]]+)\]/g)].map((match) => (match[1] ?? '').split(',')[0] ?? '')
  return [...new Set(list)].slice(0, 8).join(', ')
}

/** Whether an error lies in a declaration, or behind it before the next: what follows it may have been meant as part of it. */
function spoilt(declaration: Declaration, next: Declaration | undefined, errors: readonly SyntaxError[]): boolean {
  const start = declaration.$cstNode?.offset ?? 0
  const end = next?.$cstNode?.offset ?? Number.POSITIVE_INFINITY
  return errors.some(({ from }) => start <= from && from < end)
}

/**
 * Whether a declaration's own text, read by itself, is that declaration. WHY: a parser that recovers from an error hands on what
 * it half read, and where it began to be wrong cannot be told from where it noticed.
 */
function standsAlone(text: string, declaration: Declaration): boolean {
  const cst = declaration.$cstNode
  if (cst === undefined) return false
  return onlyDeclaration(text.slice(cst.offset, cst.end)) === `${declaration.$type} ${declaration.name}`
}

const mostKept = 2000
const longestKept = 10_000
const kept = new Map<string, string>()

/** Type and name of the one declaration that a text is; empty if it is none, or more. WHY kept: while one is being written, all others stay. */
function onlyDeclaration(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const result = services().parser.LangiumParser.parse<Document>(`\`\`\`policy\n${text}\n\`\`\``)
  const [only, other] = result.value.blocks.flatMap((block) => block.declarations)
  const whole = result.lexerErrors.length + result.parserErrors.length === 0 && only !== undefined && other === undefined
  const found = whole ? `${only.$type} ${only.name}` : ''
  if (kept.size >= mostKept) kept.clear()
  if (text.length <= longestKept) kept.set(text, found)
  return found
}
