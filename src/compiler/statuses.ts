// A norm's own diagram: in which situations it stands, and what takes it out where it does not.
import type { Status } from '../artefact/index.ts'
import { oncePer } from '../base/index.ts'
import type { Combine, Ref } from '../diagram/index.ts'
import { type Exception, type Norm, rankOf, type Standing, type StandingNorm } from '../rules/index.ts'
import type { Ground } from './ground.ts'

/** Statuses by number, each once. Number 0 is `inert`, 1 `stands`. */
export class StatusTable {
  readonly list: Status[] = []
  readonly #numbers = new Map<string, number>()
  readonly #changes = new Map<string, Combine>()

  constructor() {
    this.number({ kind: 'inert' })
    this.number({ kind: 'stands' })
  }

  number(status: Status): number {
    const key = JSON.stringify(status)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.list.length)
    return this.list.push(status) - 1
  }

  /** Changes a status where a condition holds. WHY kept by name: a diagram keeps what one function object has combined. */
  where(name: string, change: (status: Status) => Status): Combine {
    const known = this.#changes.get(name)
    if (known !== undefined) return known
    const made: Combine = (status, holds) => {
      const before = this.list[status]
      return holds === 0 || before === undefined ? status : this.number(change(before))
    }
    this.#changes.set(name, made)
    return made
  }
}

interface Provision {
  readonly when: Parameters<Ground['condition']>[0]
  readonly unless: readonly Exception[]
}

/** Where a provision applies: its `when` holds and no exception does. */
export function applies(ground: Ground, provision: Provision): Ref {
  return appliesIn(ground)(provision)
}

// WHY kept: a norm that overrides many, or an eraser that strikes many, is asked about for each
const appliesIn = oncePer((ground: Ground) =>
  oncePer((provision: Provision): Ref => {
    const none = provision.unless.map((each) => ground.condition({ kind: 'not', of: each.condition }))
    return [ground.condition(provision.when), ...none].reduce((a, b) => ground.diagrams.combine(a, b, both))
  }),
)

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)

/** The norms of a standing that override others, by the id of what they override, in their order. */
export function overriding({ norms }: Standing): ReadonlyMap<string, readonly Norm[]> {
  const found = new Map<string, Norm[]>()
  for (const { norm } of norms) {
    for (const id of new Set(norm.overrides)) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [norm])
      else known.push(norm)
    }
  }
  return found
}

/** The diagram of one norm within a standing; its outcomes are numbers of the table. `over`: what `overriding` says of the standing. */
export function statusOf(ground: Ground, table: StatusTable, { norm, rank }: StandingNorm, standing: Standing, over: ReturnType<typeof overriding>): Ref {
  const { diagrams } = ground
  let status = ground.condition(norm.when)
  norm.unless.forEach((exception, index) => {
    const aside = table.where(`aside ${index}`, (before) => {
      if (before.kind === 'stands') return { kind: 'set-aside', by: [index] }
      return before.kind === 'set-aside' ? { kind: 'set-aside', by: [...before.by, index] } : before
    })
    status = diagrams.combine(status, ground.condition(exception.condition), aside)
  })
  for (const other of over.get(norm.id) ?? []) {
    const { id } = other
    const overridden = table.where(`overridden ${id}`, (before) => {
      if (before.kind === 'stands') return { kind: 'overridden', by: [id] }
      return before.kind === 'overridden' ? { kind: 'overridden', by: [...before.by, id] } : before
    })
    status = diagrams.combine(status, applies(ground, other), overridden)
  }
  if (norm.modality !== 'must not' && norm.modality !== 'should not') return status
  for (const { eraser, contested } of standing.erasers) {
    if (rankOf(eraser.reaches) > rank) continue
    const struck = table.where(`struck ${eraser.id} ${contested}`, (before) => strike(before, eraser.id, contested))
    status = diagrams.combine(status, applies(ground, eraser), struck)
  }
  return status
}

/** A settled eraser outweighs a contested one. */
function strike(before: Status, by: string, contested: boolean): Status {
  if (before.kind === 'stands') return { kind: 'struck', by: [by], contested }
  if (before.kind !== 'struck') return before
  if (before.contested === contested) return { kind: 'struck', by: [...before.by, by], contested }
  return before.contested ? { kind: 'struck', by: [by], contested: false } : before
}
