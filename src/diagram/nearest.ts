// The shortest way to another outcome.
import { type Flat, fixedBy, flat } from './flat.ts'
import { type DiagramView, type KnownValues, leaf, type Ref } from './view.ts'

/** What it costs that a variable has a value: 0 where that is how things stand. */
export type Cost = (variable: number, value: number) => number

/** A cheapest assignment that leads to an outcome; variables it leaves out do not matter for it. */
export interface CheapestWay {
  readonly cost: number
  readonly values: ReadonlyMap<number, number>
}

/** For each outcome that the diagram has a cheapest way there; of equal ones that with the lower values of earlier variables. Those `without` are left out. */
export function nearestWays(view: DiagramView, root: Ref, cost: Cost, without: readonly number[] = []): ReadonlyMap<number, CheapestWay> {
  const diagram = flat(view, root)
  const way = waysIn(diagram, cost, () => undefined)
  return new Map(
    diagram.outcomes.flatMap((outcome): [number, CheapestWay][] => {
      const found = without.includes(outcome) ? undefined : way(outcome)
      return found === undefined ? [] : [[outcome, found]]
    }),
  )
}

/** The same for one outcome, in line with what is known; undefined where it cannot be reached. */
export function nearestWay(view: DiagramView, root: Ref, outcome: number, cost: Cost, known: KnownValues = () => undefined): CheapestWay | undefined {
  return waysIn(flat(view, root), cost, known)(outcome)
}

/** From the leaves up, one pass for each outcome that is asked for. */
function waysIn(diagram: Flat, cost: Cost, known: KnownValues): (outcome: number) => CheapestWay | undefined {
  const { variables, starts, children, root, sizes } = diagram
  const fixed = fixedBy(diagram, known)
  const costs: number[][] = []
  for (const variable of diagram.tested) {
    const own: number[] = []
    for (let value = 0; value < (sizes[variable] ?? 0); value += 1) own.push(cost(variable, value))
    costs[variable] = own
  }
  return (outcome) => {
    const totals = new Array<number>(variables.length).fill(Number.POSITIVE_INFINITY)
    const steps = new Array<number>(variables.length).fill(0)
    const totalOf = (ref: Ref): number => (ref >= 0 ? (totals[ref] as number) : ref === leaf(outcome) ? 0 : Number.POSITIVE_INFINITY)
    for (let node = 0; node < variables.length; node += 1) {
      const variable = variables[node] as number
      const start = starts[node] as number
      const only = fixed[variable] as number
      const own = costs[variable] as readonly number[]
      const last = only >= 0 ? only : own.length - 1
      for (let value = Math.max(only, 0); value <= last; value += 1) {
        const total = (own[value] as number) + totalOf(children[start + value] as Ref)
        if (total >= (totals[node] as number)) continue
        totals[node] = total
        steps[node] = value
      }
    }
    if (totalOf(root) === Number.POSITIVE_INFINITY) return undefined
    const values = new Map<number, number>()
    for (let ref = root; ref >= 0; ref = diagram.child(ref, steps[ref] as number)) values.set(diagram.variable(ref), steps[ref] as number)
    return { cost: totalOf(root), values }
  }
}
