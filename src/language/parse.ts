// One document's text to its declarations, with every syntax finding. Never throws, never hangs, whatever the text.
import type { DocumentText } from '../base/index.ts'
import { belongs } from './belongs.ts'
import type { Code, Finding } from './codes.ts'
import { ruleFences, strayFences } from './fences.ts'
import type { Block, Declaration, Document } from './generated/ast.ts'
import { services } from './services.ts'
import { spanAt } from './span.ts'
import { syntaxErrors, type Unread } from './syntax-errors.ts'

export interface Parsed extends DocumentText {
  /** The fences, with everything in them that could be read. */
  readonly blocks: readonly Block[]
  /** Only declarations that were read whole: a half-read rule is no rule. */
  readonly declarations: readonly Declaration[]
  readonly findings: readonly Finding[]
}

const largest = 160 * 1024
/** WHY: the longest text on record has half as many, and each rule is held against each other one that speaks to the same act. */
const mostRules = 100
const deepest = 40
const mostFindings = 100

/** Reads a document. */
export function parse(file: string, text: string): Parsed {
  const refused = refuse(file, text)
  if (refused !== undefined) return { file, text, blocks: [], declarations: [], findings: [refused] }
  const result = services().parser.LangiumParser.parse<Document>(text)
  const errors = syntaxErrors(text, result)
  const finding = ({ from, end, words }: Unread): Finding => {
    return { code: 'syntax', severity: 'error', span: spanAt(file, text, from, end), words, related: [] }
  }
  const stray = strayFences(text)
    .slice(0, mostFindings)
    .map(({ from, end }): Finding => ({ code: 'stray-fence', severity: 'error', span: spanAt(file, text, from, end), words: {}, related: [] }))
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
  return { file, text, blocks, declarations, findings: [...stray, ...errors.slice(0, mostFindings).map(finding)] }
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
  for (const { start, end } of ruleFences(text)) {
    let depth = 0
    for (let at = start; at < end; at += 1) {
      if (text[at] === '(') depth += 1
      else if (text[at] === ')') depth = Math.max(0, depth - 1)
      if (depth > deepest) return at
    }
  }
  return undefined
}

/** Whether an error lies in a declaration, or behind it before the next: what follows it may have been meant as part of it. */
function spoilt(declaration: Declaration, next: Declaration | undefined, errors: readonly Unread[]): boolean {
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

/** Type and name of the one declaration that a text is; empty if it is none, or more. WHY: it is kept, because all other declarations stay the same while one is being written. */
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
