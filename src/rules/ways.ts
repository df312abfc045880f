// Ways of settling open points, and the shortest account of what comes of them.
import type { Verdict } from './law.ts'

/** Open points by name, each decided for what it asks about (`true`) or against it. */
export type Settled = ReadonlyMap<string, boolean>

/** A verdict, and how the points that matter to it are settled. */
export interface Way {
  readonly settled: Settled
  readonly verdict: Verdict
}

/** Every way of settling some points. */
export function settlements(points: readonly string[]): readonly Settled[] {
  return points.reduce<readonly Settled[]>((all, point) => all.flatMap((each) => [true, false].map((is) => new Map([...each, [point, is]]))), [new Map()])
}

/**
 * The verdicts by ways, shortest first: each way names only points that matter where those before it are settled so. `points` in the order in
 * which they are asked about.
 */
export function waysOf(points: readonly string[], verdictOf: (settled: Settled) => Verdict): readonly Way[] {
  const from = (rest: readonly string[], settled: Settled): readonly Way[] => {
    const [point, ...others] = rest
    if (point === undefined) return [{ settled: new Map(), verdict: verdictOf(settled) }]
    const [yes, no] = [true, false].map((is) => from(others, new Map([...settled, [point, is]])))
    if (yes === undefined || no === undefined || same(yes, no)) return yes ?? []
    return [...yes.map((each) => under(point, true, each)), ...no.map((each) => under(point, false, each))]
  }
  return from(points, new Map()).toSorted((a, b) => a.settled.size - b.settled.size)
}

function under(point: string, is: boolean, { settled, verdict }: Way): Way {
  return { settled: new Map([[point, is], ...settled]), verdict }
}

function same(a: readonly Way[], b: readonly Way[]): boolean {
  const text = (ways: readonly Way[]) => JSON.stringify(ways.map(({ settled, verdict }) => [[...settled], verdict]))
  return text(a) === text(b)
}
