// What can be written at a place: the grammar asked forwards, from the start of the declaration that the place stands in.
import { type AstNode, GrammarAST } from 'langium'
import { findNextFeatures, type NextFeature } from 'langium/lsp'
import { services } from './services.ts'
import { fenceEnd, nextFence } from './tokens.ts'

/** A keyword; a name of something declared (`of` its type); or a value of a property (`kind`, `place`, `attestation` and the like). */
export type Expected =
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'name'; readonly of: string; readonly property: string }
  | { readonly kind: 'value'; readonly property: string; readonly in: string }

export interface Place {
  readonly expected: readonly Expected[]
  /** Where the word that is being written begins. */
  readonly from: number
  /** The declaration from its first word up to there. */
  readonly before: string
}

const heads = ['actor', 'agency-kind', 'act', 'fact', 'given', 'instrument', 'norm', 'eraser', 'unsettled', 'definition', 'limit', 'case']
const head = new RegExp(`^[ \\t]*(?:${heads.join('|')})(?![\\w./-])`, 'gm')
/** WHY besides: where a quotation mark is missing further up, what is quoted cannot be told. */
const headAtMargin = new RegExp(`^(?:${heads.join('|')}) `, 'gm')

/** The text with blanks for what is quoted: a line of a text can begin with any word. */
function unquoted(text: string): string {
  return text.replace(/"[^"]*"?/g, (quoted) => quoted.replace(/[^\n]/g, ' '))
}

function lastHead(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0
}

/** What the grammar allows at an offset; undefined outside fences, in strings, and where nothing can be told. */
export function expectedAt(text: string, offset: number): Place | undefined {
  const start = fenceAround(text, offset)
  if (start === undefined) return undefined
  const word = /[a-z0-9./-]*$/.exec(text.slice(start, offset))?.[0] ?? ''
  const from = offset - word.length
  const fence = text.slice(start, from)
  const begin = Math.max(lastHead(unquoted(fence), head), lastHead(fence, headAtMargin))
  const before = fence.slice(begin)
  if ((before.split('"').length - 1) % 2 === 1) return undefined
  for (const tried of readings(before)) {
    const expected = featuresAfter(tried).flatMap(expectedBy)
    if (expected.length > 0) return { expected: unique(expected), from, before }
  }
  return { expected: [], from, before }
}

/** The offset behind the opening line of the fence that an offset stands in. */
function fenceAround(text: string, offset: number): number | undefined {
  for (let open = nextFence(text, 0); open !== -1 && open < offset; ) {
    const start = text.indexOf('\n', open) + 1
    const close = fenceEnd(text, open + 3)
    if (start > 0 && start <= offset && (close === -1 || offset <= close)) return start
    if (close === -1) return undefined
    open = nextFence(text, close)
  }
  return undefined
}

/** Beginnings of declarations that a clause can follow, for clauses of texts whose own beginning cannot be read. */
const frames: Readonly<Record<string, readonly string[]>> = {
  act: ['act x by x en "x"'],
  norm: ['norm x x may x'],
  unsettled: ['unsettled x whether x may x', 'unsettled x whether x may x for en "x"'],
  eraser: ['eraser x voids prohibitions on x', 'eraser x voids prohibitions on x reaches x and below'],
  instrument: ['instrument x title en "x" kind x made by "x"', 'instrument x title en "x" kind x made by "x" binds nobody'],
  definition: ['definition x means x is x'],
  limit: ['limit x is x of x for x on x'],
  case: ['case x tells en "x" in x asks whether x may x', 'case x tells en "x" in x asks whether x may x on 2000-01-01 expect may'],
  fact: ['fact x asks en "x"', 'fact x asks en "x" sensitivity 1'],
}

const clauses =
  /^[ \t]*(when|unless|and then|in force|is also|open from|open|over|overrides|regulates|treats|source|according|caution|reaches|contested|for|against|replaces|follows|adopts|imposed|repealed|barred|rejected|binds|reviewed|not known|where|on|cites|in|says|denies|otherwise|help|sensitivity|judgement|known to|changeable|answers)(?![\w./-])/gm

/** The declaration as it stands, and, should it be broken further up, only its last clauses behind a beginning that is whole. */
function* readings(before: string): Generator<string> {
  yield before
  const kind = /^\s*([a-z-]+)/.exec(before)?.[1] ?? ''
  const starts = [...unquoted(before).matchAll(clauses)].map((match) => match.index)
  // WHY: within a condition that nothing can follow but the end of the declaration, the forward search finds no way out
  const condition = /\b(?:if|then|means)\s+(?![\s\S]*\b(?:if|then|means)\s)([^"]*)$/.exec(before)?.[1]
  if (condition !== undefined) yield `norm x x may x when ${condition}`
  for (const start of starts.toReversed()) for (const frame of frames[kind] ?? []) yield `${frame}\n${before.slice(start)}`
}

function featuresAfter(rules: string): readonly NextFeature[] {
  const { tokens, tokenIndex, elementStack } = services().parser.CompletionParser.parse(`\`\`\`policy\n${rules}`)
  return findNextFeatures([elementStack.map((feature) => ({ feature }))], tokens.slice(tokenIndex))
}

function expectedBy({ feature, type, property }: NextFeature): readonly Expected[] {
  if (GrammarAST.isKeyword(feature)) return /^[a-z]/.test(feature.value) ? [{ kind: 'keyword', word: feature.value }] : []
  const assigned = property ?? assignmentOf(feature)
  if (GrammarAST.isCrossReference(feature)) return [{ kind: 'name', of: feature.type.$refText, property: assigned }]
  if (!GrammarAST.isRuleCall(feature) || feature.rule.$refText !== 'ID' || assigned === 'name') return []
  return [{ kind: 'value', property: assigned, in: type ?? '' }]
}

function assignmentOf(feature: AstNode): string {
  const holder = feature.$container
  return GrammarAST.isAssignment(holder) ? holder.feature : ''
}

function unique(list: readonly Expected[]): readonly Expected[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()]
}
