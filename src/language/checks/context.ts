// What every check is given, and how it reports.
import type { AstNode } from 'langium'
import type { Related, Severity, Span } from '../../base/index.ts'
import type { Code, Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import type { Parsed } from '../parse.ts'
import { spanOf } from '../span.ts'

/** What documents may name that no document declares. */
export interface Surroundings {
  readonly places: ReadonlySet<string>
  readonly circuits: ReadonlySet<string>
  /** The instrument that is only a draft: what it replaces has no last day yet. */
  readonly draft?: string
}

export interface CheckContext extends Surroundings {
  readonly documents: readonly Parsed[]
  readonly declarations: Declarations
}

export type Check = (context: CheckContext) => readonly Finding[]

/** A finding; an error unless said otherwise. */
export function finding(
  code: Code,
  span: Span,
  words: Readonly<Record<string, string>> = {},
  related: readonly Related[] = [],
  severity: Severity = 'error',
): Finding {
  return { code, severity, span, words, related }
}

/** Where a declaration's name stands. */
export function nameOf(declared: Declared): Span {
  return spanOf(declared.file, declared.node, 'name')
}

/** Where a part of a declaration stands. */
export function placeOf(declared: Declared, node: AstNode = declared.node, property?: string, index?: number): Span {
  return spanOf(declared.file, node, property, index)
}

/**
 * Makes a search that looks at one declaration and nothing else, and that is made once for each.
 * INVARIANT: a declaration's file and instrument come from the same text as its tree, so the tree stands for all three.
 */
export function alone(search: (declared: Declared) => readonly Finding[]): (declared: Declared) => readonly Finding[] {
  const kept = new WeakMap<AstNode, readonly Finding[]>()
  return (declared) => {
    const found = kept.get(declared.node) ?? search(declared)
    kept.set(declared.node, found)
    return found
  }
}

/** Every declaration, in the order of the documents within each kind. */
export function everyDeclaration(all: Declarations): readonly Declared[] {
  const { actors, agencies, acts, facts, givens, instruments, norms, erasers, definitions, limits, cases } = all
  return [...actors, ...agencies, ...acts, ...facts, ...givens, ...instruments, ...norms, ...erasers, ...definitions, ...limits, ...cases]
}
