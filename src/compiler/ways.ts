// What comes of open points, as lists by number: a diagram over facts leads to one.
import type { Ways } from '../artefact/index.ts'
import { outcomeOf, type Ref } from '../diagram/index.ts'
import { verdicts, waysOf } from '../rules/index.ts'
import type { Ground } from './ground.ts'

/** Lists of ways by number, each once. */
export class WaysTable {
  readonly list: Ways[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of the list that a diagram over open points stands for. `points`: their names, by number. */
  number({ diagrams, pointAt }: Ground, points: readonly string[], below: Ref): number {
    const found = waysOf(points, (settled) => {
      let ref = below
      while (ref >= 0) ref = diagrams.child(ref, settled.get(points[pointAt(ref)] ?? '') === true ? 1 : 0)
      return verdicts[outcomeOf(ref)] ?? 'silent'
    })
    const ways: Ways = found.map(({ settled, verdict }) => ({ settled: [...settled], verdict }))
    const key = JSON.stringify(ways)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.list.length)
    return this.list.push(ways) - 1
  }
}
