// Two declarations must not bear one name, and a rule must belong to exactly one instrument.
import { canBind, kinds } from '../../rules/index.ts'
import { belongs } from '../belongs.ts'
import type { Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import { derivedNames } from '../derived-names.ts'
import { type Check, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkDocuments: Check = ({ declarations }) => {
  const instruments = Map.groupBy(declarations.instruments, (each) => each.file)
  const repeated = [...instruments.values()].flatMap((list) =>
    list.slice(1).map((each) => finding('instrument-repeated', nameOf(each), { name: each.id }, [{ span: nameOf(list[0] ?? each), role: 'first-here' }])),
  )
  const missing = everyDeclaration(declarations)
    .filter((each) => belongs(each.node) && each.instrument === undefined)
    .map((each) => finding('instrument-missing', nameOf(each), { name: each.id }))
  const ranked = declarations.instruments.filter((each) => !each.node.nobody && kinds.some((kind) => kind === each.node.kind && !canBind(kind)))
  const cannot = ranked.map((each) => finding('kind-cannot-bind', placeOf(each, each.node, 'kind'), { kind: each.node.kind }))
  const refused = declarations.instruments.filter((each) => each.node.rejected && !each.node.nobody)
  const never = refused.map((each) => finding('kind-cannot-bind', placeOf(each, each.node, 'rejected'), { kind: `rejected ${each.node.kind}` }))
  return [
    ...repeated,
    ...missing,
    ...cannot,
    ...never,
    ...duplicates(everyDeclaration(declarations)),
    ...takenNames(declarations),
    ...doubleAnswers(declarations.facts),
  ]
}

/** WHY: norms, erasers and definitions share one space of names, because an answer shows them side by side as `instrument/name`. */
function duplicates(all: readonly Declared[]): Finding[] {
  const byName = Map.groupBy(all, (each) => `${belongs(each.node) ? 'provision' : each.node.$type} ${each.id}`)
  return [...byName.values()].flatMap((list) => {
    const [first, ...others] = list
    if (first === undefined) return []
    return others.map((each) => finding('duplicate-name', nameOf(each), { name: each.id }, [{ span: nameOf(first), role: 'first-here' }]))
  })
}

/** What follows from a rule has a name as well, which nothing that is written may bear. */
function takenNames(declarations: Declarations): Finding[] {
  const derived = derivedNames(declarations)
  const own: readonly Declared[] = [...declarations.norms, ...declarations.erasers, ...declarations.definitions, ...declarations.limits]
  return own.flatMap((each) => {
    const from = derived.get(each.id)
    const first = own.find((other) => other.id === from)
    return from === undefined
      ? []
      : [finding('duplicate-name', nameOf(each), { name: each.id }, first === undefined ? [] : [{ span: nameOf(first), role: 'first-here' }])]
  })
}

function doubleAnswers(facts: Declarations['facts']): Finding[] {
  return facts.flatMap((fact) => {
    const firsts = new Map(fact.node.answers.toReversed().map((each) => [each.name, each]))
    return fact.node.answers.flatMap((each) => {
      const first = firsts.get(each.name)
      if (first === undefined || first === each) return []
      return [finding('duplicate-name', placeOf(fact, each, 'name'), { name: each.name }, [{ span: placeOf(fact, first, 'name'), role: 'first-here' }])]
    })
  })
}
