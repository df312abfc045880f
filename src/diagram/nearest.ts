// The shortest way to another outcome.
import { type DiagramView, type KnownValues, outcomeOf, type Ref, valuesOf } from './view.ts'

/** What it costs that a variable has a value: 0 where that is how things stand. */
export type Cost = (variable: number, value: number) => number

/** A cheapest assignment that leads to an outcome; variables it leaves out do not matter for it. */
export interface CheapestWay {
  readonly cost: number
  readonly values: ReadonlyMap<number, number>
}

/** For each outcome the diagram can reach in line with what is known, a cheapest way there; of equal ones that with the lower values of earlier variables. */
export function nearestWays(view: DiagramView, root: Ref, cost: Cost, known: KnownValues = () => undefined): ReadonlyMap<number, CheapestWay> {
  interface Step {
    readonly cost: number
    readonly value: number
    readonly child: Ref
  }
  const kept = new Map<Ref, ReadonlyMap<number, Step>>()
  const best = (ref: Ref): ReadonlyMap<number, Step> => {
    const before = kept.get(ref)
    if (before !== undefined) return before
    const steps = new Map<number, Step>()
    if (ref < 0) steps.set(outcomeOf(ref), { cost: 0, value: 0, child: ref })
    else {
      const variable = view.variable(ref)
      for (const value of valuesOf(view, variable, known)) {
        const child = view.child(ref, value)
        const here = cost(variable, value)
        for (const [outcome, step] of best(child)) {
          const old = steps.get(outcome)
          if (old === undefined || here + step.cost < old.cost) steps.set(outcome, { cost: here + step.cost, value, child })
        }
      }
    }
    kept.set(ref, steps)
    return steps
  }
  return new Map(
    [...best(root)].map(([outcome, { cost: total }]) => {
      const values = new Map<number, number>()
      for (let ref = root; ref >= 0; ) {
        const step = best(ref).get(outcome)
        if (step === undefined) break
        values.set(view.variable(ref), step.value)
        ref = step.child
      }
      return [outcome, { cost: total, values }]
    }),
  )
}
