// A condition must be able to hold in some situation that can exist, and must be readable in one way only.
import { AstUtils } from 'langium'
import { type Condition, canHold, implication, type Vocabulary } from '../../rules/index.ts'
import type { Finding } from '../codes.ts'
import type { Declarations, Declared, Provision } from '../declarations.ts'
import type { AnyOf, Test } from '../generated/ast.ts'
import { lower } from '../lower.ts'
import { definitionsFor, type LowerCondition, lowering } from '../lower-condition.ts'
import { type Check, type Context, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkReading: Check = ({ declarations }) => {
  const ordered = new Map(declarations.facts.map(({ id, node }) => [id, node.ordered]))
  return everyDeclaration(declarations).flatMap((declared) =>
    AstUtils.streamAst(declared.node)
      .toArray()
      .flatMap((node): Finding[] => {
        if (node.$type === 'AnyOf') {
          const mixed = (node as AnyOf).parts.find((part) => part.$type === 'AllOf')
          return mixed === undefined ? [] : [finding('and-or-mixed', placeOf(declared, mixed))]
        }
        if (node.$type === 'Test') {
          const test = node as Test
          const fact = test.fact.$refText
          return test.bound !== undefined && ordered.get(fact) === false ? [finding('not-ordered', placeOf(declared, test, 'end'), { fact })] : []
        }
        return []
      }),
  )
}

/** Which conditions can hold at all. Declarations with other findings are left out: what they test may not be known. */
export function checkConditions(context: Context, found: readonly Finding[]): readonly Finding[] {
  const declarations = without(context.declarations, found)
  const { vocabulary } = lower({ ...declarations, instruments: [], norms: [], erasers: [], definitions: [], cases: [] })
  const condition = lowering(declarations)
  if (!canHold(vocabulary.givens.map(implication), vocabulary)) {
    return declarations.givens.map((given) => finding('impossible-condition', nameOf(given), { name: given.id }))
  }
  return [
    ...declarations.givens.flatMap((given): Finding[] => {
      const none = new Map<string, never>()
      const premise = condition(given.node.premise, none)
      return canHold([premise], vocabulary) ? [] : [finding('impossible-condition', placeOf(given, given.node.premise), { name: given.id })]
    }),
    ...declarations.definitions.flatMap((each): Finding[] => {
      const means = condition(each.node.means, definitionsFor(declarations, each))
      return canHold([means], vocabulary) ? [] : [finding('impossible-condition', placeOf(each, each.node.means), { name: each.id })]
    }),
    ...[...declarations.norms, ...declarations.erasers].flatMap((each) => provision(each, declarations, condition, vocabulary)),
    ...cases(declarations, vocabulary),
  ]
}

function without(declarations: Declarations, found: readonly Finding[]): Declarations {
  const spans = Map.groupBy(
    found.map((each) => each.span),
    (span) => span.file,
  )
  const clean = (each: Declared): boolean => {
    const cst = each.node.$cstNode
    return cst !== undefined && !(spans.get(each.file) ?? []).some((span) => span.offset < cst.end && span.end > cst.offset)
  }
  return {
    ...declarations,
    givens: declarations.givens.filter(clean),
    norms: declarations.norms.filter(clean),
    erasers: declarations.erasers.filter(clean),
    definitions: declarations.definitions.filter(clean),
    cases: declarations.cases.filter(clean),
  }
}

function provision(each: Declared<Provision>, declarations: Declarations, condition: LowerCondition, vocabulary: Vocabulary): Finding[] {
  const definitions = definitionsFor(declarations, each)
  const when = condition(each.node.when, definitions)
  if (!canHold([when], vocabulary)) {
    return [
      finding(
        'impossible-condition',
        each.node.when ? placeOf(each, each.node.when) : nameOf(each),
        { name: each.id },
        excluding(when, declarations, vocabulary),
      ),
    ]
  }
  const spared = each.node.exceptions.map((exception): Condition => ({ kind: 'not', of: condition(exception.condition, definitions) }))
  if (!canHold([when, ...spared], vocabulary)) {
    const exceptions = each.node.exceptions.map((exception) => ({ span: placeOf(each, exception), role: 'excludes' as const }))
    return [finding('never-applies', nameOf(each), { name: each.id }, exceptions)]
  }
  return each.node.exceptions.flatMap((exception): Finding[] => {
    const meant = condition(exception.condition, definitions)
    if (canHold([when, meant], vocabulary)) return []
    const clause = each.node.when ? [{ span: placeOf(each, each.node.when), role: 'also-here' as const }] : []
    return [
      finding('dead-exception', placeOf(each, exception), { name: each.id }, [
        ...clause,
        ...excluding({ kind: 'all', of: [when, meant] }, declarations, vocabulary),
      ]),
    ]
  })
}

/** The givens without which the condition could hold. */
function excluding(condition: Condition, declarations: Declarations, vocabulary: Vocabulary) {
  return vocabulary.givens.flatMap((given) => {
    const without = { ...vocabulary, givens: vocabulary.givens.filter((each) => each !== given) }
    const declared = declarations.givens.find((each) => each.id === given.id)
    if (declared === undefined || !canHold([condition], without)) return []
    return [{ span: nameOf(declared), role: 'excludes' as const }]
  })
}

function cases(declarations: Declarations, vocabulary: Vocabulary): Finding[] {
  return declarations.cases.flatMap((each): Finding[] => {
    const answers = each.node.answers.map((answer): Condition => ({ kind: 'is', fact: answer.fact.$refText, answers: [answer.answer] }))
    const seen = new Set<string>()
    const twice = each.node.answers.find((answer) => seen.size === seen.add(answer.fact.$refText).size)
    if (twice !== undefined) return [finding('duplicate-name', placeOf(each, twice), { name: twice.fact.$refText })]
    if (canHold(answers, vocabulary)) return []
    const clash = vocabulary.givens.filter((given) => !canHold([...answers, implication(given)], { ...vocabulary, givens: [] }))
    const related = clash
      .flatMap((given) => declarations.givens.filter((found) => found.id === given.id))
      .map((found) => ({ span: nameOf(found), role: 'excludes' as const }))
    return [finding('impossible-case', nameOf(each), { name: each.id }, related)]
  })
}
