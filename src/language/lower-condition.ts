// Conditions as written to conditions as meant.
import { unreachable } from '../base/index.ts'
import { always, type Condition } from '../rules/index.ts'
import type { Declarations, Declared } from './declarations.ts'
import type { Definition, Test, Condition as Written } from './generated/ast.ts'

/** Turns a written condition into a rule's; `definitions` are those that may be named there, by their plain name. */
export type LowerCondition = (written: Written | undefined, definitions: ReadonlyMap<string, Declared<Definition>>) => Condition

/** The definitions that a declaration may name: its instrument's; inside a definition only those before it, so that none can go round in a circle. */
export function definitionsFor(declarations: Declarations, of: Declared): ReadonlyMap<string, Declared<Definition>> {
  const own = declarations.definitions.filter((each) => each.file === of.file && each.instrument === of.instrument)
  const self = own.findIndex((each) => each.node === of.node)
  return new Map((self === -1 ? own : own.slice(0, self)).map((each) => [each.node.name, each]))
}

/** Makes the translation for a set of declarations. What names nothing known becomes a test that no situation meets. */
export function lowering(declarations: Declarations): LowerCondition {
  const facts = new Map(declarations.facts.map(({ node }) => [node.name, node]))
  const lower: LowerCondition = (written, definitions) => {
    if (written === undefined) return always
    switch (written.$type) {
      case 'AnyOf':
        return { kind: 'any', of: written.parts.map((part) => lower(part, definitions)) }
      case 'AllOf':
        return { kind: 'all', of: written.parts.map((part) => lower(part, definitions)) }
      case 'Group':
        return lower(written.inner, definitions)
      case 'Not':
        return { kind: 'not', of: lower(written.inner, definitions) }
      case 'Defined': {
        const named = definitions.get(written.definition.$refText)
        if (named === undefined) return { kind: 'any', of: [] }
        return { kind: 'defined', definition: named.id, of: lower(named.node.means, definitionsFor(declarations, named)) }
      }
      case 'Test': {
        const answers = answersOf(written, facts.get(written.fact.$refText)?.answers.map((each) => each.name) ?? [])
        const is: Condition = { kind: 'is', fact: written.fact.$refText, answers }
        return written.negated ? { kind: 'not', of: is } : is
      }
      default:
        return unreachable(written)
    }
  }
  return lower
}

function answersOf(test: Test, inOrder: readonly string[]): readonly string[] {
  const at = inOrder.indexOf(test.answers[0] ?? '')
  if (test.end === 'least') return at === -1 ? [] : inOrder.slice(at)
  if (test.end === 'most') return inOrder.slice(0, at + 1)
  return [...new Set(test.answers)]
}
