// Conditions as written to conditions as meant.
import { oncePer, unreachable } from '../base/index.ts'
import { always, type Condition } from '../rules/index.ts'
import type { Declarations, Declared } from './declarations.ts'
import type { Definition, Test, Condition as Written } from './generated/ast.ts'

/** The definitions that may be named at some place, by their plain name. */
export interface Usable {
  readonly get: (name: string) => Declared<Definition> | undefined
  readonly names: () => readonly string[]
}

/** Turns a written condition into a rule's. */
export type LowerCondition = (written: Written | undefined, definitions: Usable) => Condition

/** Where no definition may be named. */
export const noDefinitions: Usable = { get: () => undefined, names: () => [] }

/** The definitions of one instrument in one document, in their order, and the places of each name among them. */
interface Own {
  readonly list: readonly Declared<Definition>[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly at: ReadonlyMap<unknown, number>
}

const ownIn = oncePer((declarations: Declarations): ReadonlyMap<string, Own> => {
  const grouped = Map.groupBy(declarations.definitions, ownerOf)
  return new Map(
    [...grouped].map(([key, list]) => {
      const numbers = list.map((_, index) => index)
      const places = Map.groupBy(numbers, (index) => list[index]?.node.name ?? '')
      return [key, { list, places, at: new Map(list.map((each, index) => [each.node, index])) }]
    }),
  )
})

function ownerOf({ file, instrument = '' }: Declared): string {
  return `${instrument}\n${file}`
}

/** The definitions that a declaration may name: its instrument's; inside a definition only those before it, so that none can go round in a circle. */
export function definitionsFor(declarations: Declarations, of: Declared): Usable {
  const own = ownIn(declarations).get(ownerOf(of))
  if (own === undefined) return noDefinitions
  const end = own.at.get(of.node) ?? own.list.length
  return {
    get: (name) => own.list[own.places.get(name)?.findLast((place) => place < end) ?? -1],
    names: () => own.list.slice(0, end).map((each) => each.node.name),
  }
}

/** Makes the translation for a set of declarations. What names nothing known becomes a test that no situation meets. */
export function lowering(declarations: Declarations): LowerCondition {
  const facts = new Map(declarations.facts.map(({ node }) => [node.name, node]))
  const meant = new Map<Declared<Definition>, Condition>()
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
        const of = named === undefined ? undefined : meant.get(named)
        return named === undefined || of === undefined ? { kind: 'any', of: [] } : { kind: 'defined', definition: named.id, of }
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
  // INVARIANT: a definition names only those before it, so each is made from what is made already, once, and shared by whoever names it
  for (const each of declarations.definitions) meant.set(each, lower(each.node.means, definitionsFor(declarations, each)))
  return lower
}

function answersOf(test: Test, inOrder: readonly string[]): readonly string[] {
  const at = inOrder.indexOf(test.answers[0] ?? '')
  if (test.end === 'least') return at === -1 ? [] : inOrder.slice(at)
  if (test.end === 'most') return inOrder.slice(0, at + 1)
  return [...new Set(test.answers)]
}
