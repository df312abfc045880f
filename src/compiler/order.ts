// Which order of the facts suits what will be asked: tried, not guessed.
import { Budget, OverBudget } from '../base/index.ts'
import { byNumber, chosenOrder, Diagrams, type Order, type Ref } from '../diagram/index.ts'
import { type Condition, factsOf, implication, type Law, partsIn, type Vocabulary } from '../rules/index.ts'
import { conditionsIn, never, or } from './conditions.ts'

/** What has conditions: norms, erasers, limits. */
export type Conditioned = Pick<Law, 'norms' | 'erasers' | 'limits'>

/** Steps that a try may take. WHY: an order that suits all the law that is here takes some thousand. */
const mostTried = 50_000

/**
 * An order in which the diagrams of these rules are small: of the one that the vocabulary has, and one in which facts that are tested
 * together stand together, the one under which the rules, put together act by act, need fewer nodes.
 */
export function orderFor(vocabulary: Vocabulary, rules: Conditioned): Order {
  const known = kept.get(rules)
  if (known?.vocabulary === vocabulary) return known.order
  const order = triedOrder(vocabulary, rules)
  kept.set(rules, { vocabulary, order })
  return order
}

// WHY: the order is kept, because law is compiled and then analysed, and both ask for it
const kept = new WeakMap<Conditioned, { readonly vocabulary: Vocabulary; readonly order: Order }>()

function triedOrder(vocabulary: Vocabulary, rules: Conditioned): Order {
  const listed = byNumber(vocabulary.facts.length)
  const near = nearOrder(vocabulary, rules)
  const [asListed, asNear] = [listed, near].map((order) => nodesUnder(order, vocabulary, rules))
  return asListed !== undefined && (asNear === undefined || asListed <= asNear) ? listed : near
}

/** How many nodes the rules need when they are put together act by act; undefined where they need more than is tried. */
function nodesUnder(order: Order, vocabulary: Vocabulary, { norms, erasers, limits }: Conditioned): number | undefined {
  const diagrams = new Diagrams(
    vocabulary.facts.map((fact) => fact.answers.length),
    order,
    new Budget(mostTried),
  )
  const condition = conditionsIn(diagrams, vocabulary)
  const together = (list: readonly Condition[]): Ref => diagrams.combineAll(list.map(condition), or, never)
  try {
    for (const each of vocabulary.givens) condition(implication(each))
    for (const each of limits) condition(each.when)
    for (const each of [...norms, ...erasers]) for (const exception of each.unless) condition(exception.condition)
    const asked = [...norms, ...erasers].flatMap(({ when, acts }) => acts.map((act) => ({ act, when })))
    for (const list of Map.groupBy(asked, (each) => each.act).values()) together(list.map((each) => each.when))
    return diagrams.nodes
  } catch (error) {
    if (error instanceof OverBudget) return undefined
    throw error
  }
}

/** Facts that some condition tests together near each other. */
function nearOrder({ facts, givens }: Vocabulary, { norms, erasers, limits }: Conditioned): Order {
  const numbers = new Map(facts.map((fact, index) => [fact.id, index]))
  const group = (conditions: readonly Condition[]): readonly number[] =>
    conditions.flatMap((condition) => [...factsOf(condition)].flatMap((fact) => numbers.get(fact) ?? []))
  const inside = (condition: Condition) => partsIn(condition).flatMap((part) => (part.kind === 'all' || part.kind === 'any' ? [group([part])] : []))
  const whole = [
    ...givens.map((each) => [implication(each)]),
    ...[...norms, ...erasers].map((each) => [each.when, ...each.unless.map((exception) => exception.condition)]),
    ...limits.map((each) => [each.when]),
  ]
  return chosenOrder(
    facts.length,
    whole.flatMap((conditions) => [group(conditions), ...conditions.flatMap(inside)]),
  )
}
