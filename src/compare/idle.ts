// Rules that higher law strikes, or that never decide.
import { oncePerKey } from '../base/index.ts'
import { type Ref, reach } from '../diagram/index.ts'
import type { Norm } from '../rules/index.ts'
import { issueOver } from './clashes.ts'
import { decisionsOf } from './deciding.ts'
import type { Issue } from './issue.ts'
import { possibly } from './possibly.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'
import type { Stand } from './stands.ts'

/** Prohibitions that erasers strike in a stand: in every situation in which they apply, or, disputed, in some. */
export function struckIn(shared: SharedDiagrams, stand: Stand): readonly Issue[] {
  const { diagrams } = shared.ground
  const { cell, statuses } = shared.place(stand.subject, stand.question)
  // WHY: each diagram is looked at once, because many norms can have the same one
  const struck = oncePerKey((status: Ref) => {
    const among = (looked: (status: (typeof statuses)[number]) => boolean): Ref =>
      diagrams.map(status, (number) => {
        const found = statuses[number]
        return found !== undefined && looked(found) ? 1 : 0
      })
    const met = [...reach(diagrams, status, () => undefined)].sort((a, b) => a - b)
    const by = (contested: boolean): readonly string[] => [
      ...new Set(
        met.flatMap((number) => {
          const each = statuses[number]
          return each?.kind === 'struck' && each.open === contested && occurs(shared, status, number) ? each.by : []
        }),
      ),
    ]
    const settled = among((each) => each.kind === 'struck' && !each.open)
    const contested = among((each) => each.kind === 'struck' && each.open)
    const stands = among((each) => each.kind === 'stands')
    if (possibly(shared, contested)) return { code: 'doubtful-norm' as const, by: by(true), where: contested }
    if (possibly(shared, settled) && !possibly(shared, stands)) return { code: 'void-norm' as const, by: by(false), where: settled }
    return undefined
  })
  return cell.norms.flatMap(({ norm, status, doubts }) => {
    // WHY: norms with an open point are left out, because they already say that they may not hold
    if (doubts.length > 0) return []
    const found = struck(status)
    return found === undefined ? [] : issueOver(shared, stand, found.code, [norm, ...found.by], found.where)
  })
}

/** Collects norms that decide in none of the stands in which they stand. */
export class Dead {
  readonly #shared: SharedDiagrams
  readonly #first = new Map<string, Stand>()
  readonly #alive = new Set<string>()

  constructor(shared: SharedDiagrams) {
    this.#shared = shared
  }

  look(stand: Stand): void {
    const placed = this.#shared.place(stand.subject, stand.question)
    for (const { norm } of placed.cell.norms) if (!this.#first.has(norm)) this.#first.set(norm, stand)
    for (const { id, where } of decisionsOf(this.#shared, placed)) {
      if (!this.#alive.has(id) && possibly(this.#shared, where)) this.#alive.add(id)
    }
  }

  /** Says of norms that nothing can be said of them. */
  spare(norms: readonly Norm[]): void {
    for (const { id } of norms) this.#alive.add(id)
  }

  get issues(): readonly Issue[] {
    return [...this.#first].flatMap(([norm, { subject, question }]): readonly Issue[] =>
      this.#alive.has(norm) ? [] : [{ code: 'dead-norm', provisions: [norm], question, subject, when: {}, example: {} }],
    )
  }
}

function occurs(shared: SharedDiagrams, status: Ref, number: number): boolean {
  return possibly(
    shared,
    shared.ground.diagrams.map(status, (each) => (each === number ? 1 : 0)),
  )
}
