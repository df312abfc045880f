// What can be written at a place: the grammar asked forwards, from the start of the declaration that the place stands in.
import { type AstNode, GrammarAST } from 'langium'
import { findNextFeatures, type NextFeature } from 'langium/lsp'
import { words } from '../grammar/index.ts'
import { ruleFenceBefore } from './fences.ts'
import { services } from './services.ts'

/** A keyword; a name of something declared (`of` its type); or a value of a property (`kind`, `place`, `attestation` and the like). */
export type Expected =
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'name'; readonly of: string; readonly property: string }
  | { readonly kind: 'value'; readonly property: string; readonly in: string }

export interface CursorPlace {
  readonly expected: readonly Expected[]
  /** Where the word that is being written begins. */
  readonly from: number
  /** The declaration from its first word up to there. */
  readonly before: string
}

const heads = Object.keys(words.declarations).join('|')
const head = new RegExp(`^[ \\t]*(?:${heads})(?![\\w./-])`, 'gm')
/** WHY: heads at the margin are looked for besides, because where a quotation mark is missing further up, what is quoted cannot be told. */
const headAtMargin = new RegExp(`^(?:${heads}) `, 'gm')

/** The text with blanks for what is quoted: a line of a text can begin with any word. */
function unquoted(text: string): string {
  return text.replace(/"[^"]*"?/g, (quoted) => quoted.replace(/[^\n]/g, ' '))
}

function lastHead(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0
}

/** What the grammar allows at an offset; undefined outside fences, in strings, and where nothing can be told. */
export function expectedAt(text: string, offset: number): CursorPlace | undefined {
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
  const fence = ruleFenceBefore(text, offset)
  const isInside = fence !== undefined && text[fence.start - 1] === '\n' && fence.start <= offset && offset <= fence.end
  return isInside ? fence.start : undefined
}

const needing = `\\b(?:${words.conditionNeeded.join('|')})\\s`
const lastCondition = new RegExp(`${needing}+(?![\\s\\S]*${needing})([^"]*)$`)
const clauses = new RegExp(`^[ \\t]*(?:${words.clauses.join('|')})(?![\\w./-])`, 'gm')

/** The declaration as it stands, and, should it be broken further up, only its last clauses behind a beginning that is whole. */
function* readings(before: string): Generator<string> {
  yield before
  const kind = /^\s*([a-z-]+)/.exec(before)?.[1] ?? ''
  const starts = [...unquoted(before).matchAll(clauses)].map((match) => match.index)
  // WHY: within a condition that nothing can follow but the end of the declaration, the forward search finds no way out
  const condition = lastCondition.exec(before)?.[1]
  const needs = words.declarations[kind]?.parts.some((each) => words.conditionNeeded.includes(each)) === true
  if (needs && condition !== undefined) yield `norm x x may x when ${condition}`
  for (const start of starts.toReversed()) for (const beginning of words.declarations[kind]?.beginnings ?? []) yield `${beginning}\n${before.slice(start)}`
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
