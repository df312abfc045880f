// In which order paths test the variables. Of two orders one can need a diagram that doubles with every variable, where the other needs a line.
import { invariant } from '../base/index.ts'

/** Both ways round: which variable is tested at a level, and at which level a variable is tested. */
export interface Order {
  readonly variables: readonly number[]
  readonly levels: readonly number[]
}

/** The order in which every variable, from 0 up, stands once in a list. */
export function orderOf(variables: readonly number[]): Order {
  const levels: number[] = []
  for (const [level, variable] of variables.entries()) levels[variable] = level
  return { variables, levels }
}

/** The variables by their numbers. */
export function byNumber(count: number): Order {
  return orderOf(Array.from({ length: count }, (_, variable) => variable))
}

/** Whether a list from outside names every variable once. */
export function isOrder(variables: readonly number[], count: number): boolean {
  return variables.length === count && new Set(variables).size === count && variables.every((each) => Number.isInteger(each) && each >= 0 && each < count)
}

/** The variable that is tested at a level. */
export function variableAt({ order }: { readonly order: Order }, level: number): number {
  const variable = order.variables[level]
  invariant(variable !== undefined, 'a level of the order')
  return variable
}

/** Variables as they are tested, the first first. */
export function placedIn({ order: { levels } }: { readonly order: Order }, variables: readonly number[]): readonly number[] {
  return variables.toSorted((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0))
}

/** Rounds of moving variables towards those they stand with. WHY: the order settles after about as many rounds as the logarithm of the number of variables. */
const rounds = 40

/**
 * An order in which variables that are tested together stand near each other. `groups` are sets of variables that some condition tests
 * together: small ones weigh as much as large ones. Starts from the order of the numbers, so that groups that ask for nothing change nothing.
 * After Aloul, Markov and Sakallah, FORCE: a fast and easy-to-implement variable-ordering heuristic (2003).
 */
export function chosenOrder(count: number, groups: readonly (readonly number[])[]): Order {
  const telling = distinct(groups)
  const of: number[][] = Array.from({ length: count }, () => [])
  for (const [index, group] of telling.entries()) for (const variable of group) of[variable]?.push(index)
  let best = byNumber(count)
  let shortest = spanOf(best, telling)
  let now = best
  for (let round = 0; round < rounds; round += 1) {
    const { levels } = now
    const centres = telling.map((group) => group.reduce((sum, variable) => sum + (levels[variable] ?? 0), 0) / group.length)
    const wished = of.map((own, variable) =>
      own.length === 0 ? (levels[variable] ?? 0) : own.reduce((sum, group) => sum + (centres[group] ?? 0), 0) / own.length,
    )
    const moved = orderOf([...now.variables].sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0)))
    const span = spanOf(moved, telling)
    if (span < shortest) [best, shortest] = [moved, span]
    if (moved.variables.every((variable, level) => variable === now.variables[level])) break
    now = moved
  }
  return best
}

/** Each set of several variables once: a text that says the same a hundred times asks for it no more than once. */
function distinct(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sets = groups.map((group) => [...new Set(group)].sort((a, b) => a - b)).filter((group) => group.length > 1)
  return [...new Map(sets.map((group) => [group.join(), group])).values()]
}

/** From the first to the last of each group, added up: how much has to be remembered on the way down. */
function spanOf({ levels }: Order, groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => {
    const places = group.map((variable) => levels[variable] ?? 0)
    return sum + Math.max(...places) - Math.min(...places)
  }, 0)
}
