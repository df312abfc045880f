// What comes of open points, as lists by number: a diagram over facts leads to one.
import type { Ways } from '../artefact/index.ts'
import { outcomeOf, type Ref } from '../diagram/index.ts'
import { type Verdict, verdicts } from '../rules/index.ts'
import type { ConditionDiagrams } from './ground.ts'

/** As `Way` of the rules, with open points by number. */
interface NumberedWay {
  readonly settled: readonly (readonly [point: number, is: boolean])[]
  readonly verdict: Verdict
}

/** Lists of ways by number, each once. */
export class WaysTable {
  readonly list: Ways[] = []
  readonly #numbers = new Map<string, number>()
  /** INVARIANT: nodes stay, and each is one function of the points, so what was read of it holds wherever it lies. */
  readonly #read = new Map<Ref, readonly NumberedWay[]>()

  /** The number of the list that a diagram over open points stands for. `points`: their names, by number. Throws `OverBudget` where the ways are too many. */
  number(ground: ConditionDiagrams, points: readonly string[], below: Ref): number {
    const ways: Ways = this.#waysFrom(ground, below)
      .toSorted((a, b) => a.settled.length - b.settled.length)
      .map(({ settled, verdict }) => ({ settled: settled.map(([point, is]) => [points[point] ?? '', is]), verdict }))
    const key = JSON.stringify(ways)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.list.length)
    return this.list.push(ways) - 1
  }

  /** As `waysOf` of the rules finds them. WHY: the ways are read off the nodes, because a diagram tests a point only where it matters, and trying all ways of many points takes long. */
  #waysFrom(ground: ConditionDiagrams, ref: Ref): readonly NumberedWay[] {
    if (ref < 0) return [{ settled: [], verdict: verdicts[outcomeOf(ref)] ?? 'silent' }]
    const known = this.#read.get(ref)
    if (known !== undefined) return known
    const { diagrams } = ground
    const point = ground.pointAt(ref)
    const found = [true, false].flatMap((is) =>
      this.#waysFrom(ground, diagrams.child(ref, is ? 1 : 0)).map((way): NumberedWay => ({ ...way, settled: [[point, is], ...way.settled] })),
    )
    diagrams.budget.spend(found.length)
    this.#read.set(ref, found)
    return found
  }
}
