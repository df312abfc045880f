// The norms that decide in a region.

import { canStand, preemptedBy, type Role, rolesIn, speaksFor } from '../decide/index.ts'
import type { Ref } from '../diagram/index.ts'
import { reachUnder } from '../diagram/index.ts'
import { verdicts } from '../rules/index.ts'
import type { Bench, Placed } from './bench.ts'

/** Every norm that decides in some situation of the region (outcome 1 of `where`), and the erasers that keep one open. */
export function decidingIn(bench: Bench, { cell, statuses, norms }: Placed, where: Ref): readonly string[] {
  const { diagrams } = bench.ground
  const region = { diagrams, statuses, norms, possible: where }
  const roles = rolesIn(region, cell, () => undefined)
  const outcomes = reachUnder(diagrams, cell.verdict, where, () => undefined)
  const found = verdicts.filter((_, number) => outcomes.has(number))
  const decide = roles.filter((role) => canStand(role) && preemptedBy(role, roles).length === 0 && found.some((verdict) => speaksFor(role.norm, verdict)))
  const open = found.includes('unsettled') ? roles.flatMap(openedBy) : []
  return [...new Set([...decide.map((each) => each.norm.id), ...open])]
}

/** A prohibition that is struck, perhaps, with the erasers. */
function openedBy({ norm, statuses }: Role): readonly string[] {
  const by = statuses.flatMap((status) => (status.kind === 'struck' && status.contested ? status.by : []))
  return by.length === 0 ? [] : [norm.id, ...by]
}
