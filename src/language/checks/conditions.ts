// A condition must be able to hold in some situation that can exist, and must be readable in one way only.
import type { AstNode } from 'langium'
import { Budget, oncePer } from '../../base/index.ts'
import { type Condition, canHold, implication, type Vocabulary } from '../../rules/index.ts'
import type { Provision } from '../belongs.ts'
import type { Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import type { Case, Definition, Given, Limit } from '../generated/ast.ts'
import { lower } from '../lower.ts'
import { definitionsFor, type LowerCondition, lowering, noDefinitions } from '../lower-condition.ts'
import { partsOf, usedIn } from '../parts.ts'
import { touching } from '../span.ts'
import { alone, type Check, type CheckContext, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkReading: Check = ({ declarations }) => {
  const ordered = new Map(declarations.facts.map(({ id, node }) => [id, node.ordered]))
  return everyDeclaration(declarations).flatMap((declared) => [
    ...mixed(declared),
    ...bounded(declared.node).flatMap((test): Finding[] => {
      const fact = test.fact.$refText
      return ordered.get(fact) === false ? [finding('not-ordered', placeOf(declared, test, 'end'), { fact })] : []
    }),
  ])
}

const mixed = alone((declared) =>
  partsOf(declared.node, 'AnyOf').flatMap((node): Finding[] => {
    const part = node.parts.find((each) => each.$type === 'AllOf')
    return part === undefined ? [] : [finding('and-or-mixed', placeOf(declared, part))]
  }),
)

const bounded = oncePer((node: Declared['node']) => partsOf(node, 'Test').filter((each) => each.bound !== undefined))

/** What conditions are held against, and what was found under it. */
interface Ground {
  /** What conditions can test of the facts. */
  readonly facts: string
  readonly givens: readonly AstNode[]
  readonly vocabulary: Vocabulary
  readonly possible: boolean
  readonly found: WeakMap<AstNode, { readonly definitions: readonly AstNode[]; readonly findings: readonly Finding[] }>
}

/**
 * Makes the search for conditions that cannot hold at all. It keeps what it found in a declaration until the facts, the givens or the
 * definitions of its document are others. Declarations with other findings are left out: what they test may not be known.
 */
export function conditionSearch(): (context: CheckContext, found: readonly Finding[]) => readonly Finding[] {
  let ground: Ground | undefined
  return (context, found) => {
    const declarations = without(context.declarations, found)
    const [facts, givens] = [testable(declarations), nodesOf(declarations.givens)]
    if (ground === undefined || ground.facts !== facts || !same(ground.givens, givens)) ground = groundOf(declarations, facts, givens)
    const { vocabulary, possible, found: kept } = ground
    if (!possible) return declarations.givens.map((given) => finding('impossible-condition', nameOf(given), { name: given.id }))
    const budget = new Budget(mostLooked)
    const search: Search = { declarations, condition: lowering(declarations), vocabulary, holds: (asked, under = vocabulary) => canHold(asked, under, budget) }
    const defined = new Map([...Map.groupBy(declarations.definitions, (each) => each.file)].map(([file, list]) => [file, nodesOf(list)]))
    const once = <Of extends Declared>(each: Of, look: (each: Of, search: Search) => readonly Finding[]): readonly Finding[] => {
      const definitions = defined.get(each.file) ?? []
      const before = kept.get(each.node)
      if (before !== undefined && same(before.definitions, definitions)) return before.findings
      // WHY: nothing is told here, because the first search that ran out of steps was told already
      if (budget.isSpent) return []
      const findings = budget.part(mostForOne, () => {
        const own = look(each, search)
        return budget.isSpent ? [...own, finding('too-involved', nameOf(each), { name: each.id }, [], 'warning')] : own
      })
      kept.set(each.node, { definitions, findings })
      return findings
    }
    return [
      ...declarations.givens.flatMap((each) => once(each, premise)),
      ...declarations.definitions.flatMap((each) => once(each, meaning)),
      ...[...declarations.norms, ...declarations.erasers].flatMap((each) => once(each, provision)),
      ...declarations.limits.flatMap((each) => once(each, reached)),
      ...declarations.cases.flatMap((each) => once(each, workedCase)),
    ]
  }
}

/** What a search in one declaration is given. `holds`: whether conditions can hold together, in the whole vocabulary where no other is named. */
interface Search {
  readonly declarations: Declarations
  readonly condition: LowerCondition
  readonly vocabulary: Vocabulary
  readonly holds: (conditions: readonly Condition[], under?: Vocabulary) => boolean
}

/** Parts of conditions that may be looked at for one declaration, and for all that are new. */
const mostForOne = 500_000
const mostLooked = 10_000_000

/** WHY: the wordings are left out of the key, because what can be tested of a fact stays the same while its words are being written. */
function testable({ facts }: Declarations): string {
  return facts.map(({ node }) => `${node.name} ${node.answers.map((each) => each.name).join(' ')}`).join('\n')
}

function groundOf(declarations: Declarations, facts: string, givens: readonly AstNode[]): Ground {
  const { vocabulary } = lower({ ...declarations, instruments: [], norms: [], erasers: [], definitions: [], limits: [], cases: [] })
  return { facts, givens, vocabulary, possible: canHold(vocabulary.givens.map(implication), vocabulary), found: new WeakMap() }
}

function nodesOf(list: readonly Declared[]): readonly AstNode[] {
  return list.map((each) => each.node)
}

function same(one: readonly AstNode[], other: readonly AstNode[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}

function premise(given: Declared<Given>, { condition, holds }: Search): Finding[] {
  return holds([condition(given.node.premise, noDefinitions)]) ? [] : [finding('impossible-condition', placeOf(given, given.node.premise), { name: given.id })]
}

function meaning(each: Declared<Definition>, { condition, declarations, holds }: Search): Finding[] {
  const means = condition(each.node.means, definitionsFor(declarations, each))
  return holds([means]) ? [] : [finding('impossible-condition', placeOf(each, each.node.means), { name: each.id })]
}

function reached(each: Declared<Limit>, { condition, declarations, holds }: Search): Finding[] {
  const when = condition(each.node.when, definitionsFor(declarations, each))
  return holds([when]) ? [] : [finding('impossible-condition', each.node.when ? placeOf(each, each.node.when) : nameOf(each), { name: each.id })]
}

/** What was found nothing about, and rests on nothing that something was found about: what that means is not known. */
function without(declarations: Declarations, found: readonly Finding[]): Declarations {
  const touched = touching(found.map((each) => each.span))
  const lost = new Set<AstNode>()
  const clean = (each: Declared): boolean => {
    const cst = each.node.$cstNode
    if (cst === undefined || touched(each.file, cst.offset, cst.end)) return false
    const definitions = definitionsFor(declarations, each)
    return usedIn(each.node).every(({ type, text }) => {
      const named = type === 'Definition' ? definitions.get(text) : undefined
      return named === undefined || !lost.has(named.node)
    })
  }
  // INVARIANT: a definition names only those before it
  for (const each of declarations.definitions) if (!clean(each)) lost.add(each.node)
  return {
    ...declarations,
    givens: declarations.givens.filter(clean),
    norms: declarations.norms.filter(clean),
    erasers: declarations.erasers.filter(clean),
    definitions: declarations.definitions.filter((each) => !lost.has(each.node)),
    limits: declarations.limits.filter(clean),
    cases: declarations.cases.filter(clean),
  }
}

function provision(each: Declared<Provision>, search: Search): Finding[] {
  const { condition, declarations, holds } = search
  const definitions = definitionsFor(declarations, each)
  const when = condition(each.node.when, definitions)
  if (!holds([when])) {
    return [finding('impossible-condition', each.node.when ? placeOf(each, each.node.when) : nameOf(each), { name: each.id }, excluding(when, search))]
  }
  const spared = each.node.exceptions.map((exception): Condition => ({ kind: 'not', of: condition(exception.condition, definitions) }))
  if (!holds([when, ...spared])) {
    const exceptions = each.node.exceptions.map((exception) => ({ span: placeOf(each, exception), role: 'excludes' as const }))
    return [finding('never-applies', nameOf(each), { name: each.id }, exceptions)]
  }
  return each.node.exceptions.flatMap((exception): Finding[] => {
    const meant = condition(exception.condition, definitions)
    if (holds([when, meant])) return []
    const clause = each.node.when ? [{ span: placeOf(each, each.node.when), role: 'also-here' as const }] : []
    return [finding('dead-exception', placeOf(each, exception), { name: each.id }, [...clause, ...excluding({ kind: 'all', of: [when, meant] }, search)])]
  })
}

/** The givens without which the condition could hold. */
function excluding(condition: Condition, { declarations, vocabulary, holds }: Search) {
  return vocabulary.givens.flatMap((given) => {
    const without = { ...vocabulary, givens: vocabulary.givens.filter((each) => each !== given) }
    const declared = declarations.givens.find((each) => each.id === given.id)
    if (declared === undefined || !holds([condition], without)) return []
    return [{ span: nameOf(declared), role: 'excludes' as const }]
  })
}

function workedCase(each: Declared<Case>, { declarations, vocabulary, holds }: Search): Finding[] {
  const answers = each.node.answers.map((answer): Condition => ({ kind: 'is', fact: answer.fact.$refText, answers: [answer.answer] }))
  const seen = new Set<string>()
  const twice = each.node.answers.find((answer) => seen.size === seen.add(answer.fact.$refText).size)
  if (twice !== undefined) return [finding('duplicate-name', placeOf(each, twice), { name: twice.fact.$refText })]
  if (holds(answers)) return []
  const clash = vocabulary.givens.filter((given) => !holds([...answers, implication(given)], { ...vocabulary, givens: [] }))
  const related = clash
    .flatMap((given) => declarations.givens.filter((found) => found.id === given.id))
    .map((found) => ({ span: nameOf(found), role: 'excludes' as const }))
  return [finding('impossible-case', nameOf(each), { name: each.id }, related)]
}
