// What may have stood already, where only a later day is known, and what the answer was if it did.
import { invariant, type Window } from '../base/index.ts'
import type { Answer } from './answer.ts'
import { cellOf, editionsOf, type Situated } from './question.ts'
import { rolesIn, verdictsIn } from './roles.ts'
import { changed } from './turns.ts'

/** Norms whose first day is only known to be no later than some day after the asked one; and the verdicts if all of them stood, where these differ. */
export function perhapsStanding(situated: Situated): Pick<Answer, 'perhaps' | 'ifPerhaps'> {
  const { artefact, timeline, day, actor, act, known } = situated
  const windows = new Map(artefact.instruments.map((each) => [each.id, each.window]))
  const mayPrecede = (window: Window | undefined): boolean => window?.before === true && day < window.from && (window.after === undefined || window.after < day)
  const all = artefact.norms
    .filter((norm) => timeline.instruments.includes(norm.instrument) && norm.actors.includes(actor) && norm.acts.includes(act))
    .filter((norm) => (norm.window === undefined ? mayPrecede(windows.get(norm.instrument)) : mayPrecede(norm.window)))
    .map((norm) => norm.id)
  const perhaps = all.filter((norm) => canMatter(situated, norm))
  if (perhaps.length === 0) return { perhaps, ifPerhaps: [] }
  const editions = editionsOf(situated)
  const here = editions.findLastIndex((each) => each.from <= day)
  // WHY only so far: an edition that differs by anything else as well says nothing about the day that was asked about
  let last = here
  while (last + 1 < editions.length && changed(situated, last, last + 1).every((each) => all.includes(each))) last += 1
  const verdictsAt = (index: number): Answer['ifPerhaps'] => {
    const cell = cellOf(artefact, editions[index])
    invariant(cell !== undefined, 'editions begin before all days, where there are norms')
    return verdictsIn(artefact, cell, known)
  }
  const then = verdictsAt(last)
  return { perhaps, ifPerhaps: last === here || then.join() === verdictsAt(here).join() ? [] : then }
}

/** Whether the norm can apply in the situation at all, as read off any edition that has it. */
function canMatter(situated: Situated, norm: string): boolean {
  const { artefact, known } = situated
  const cells = editionsOf(situated).flatMap((each) => cellOf(artefact, each) ?? [])
  const cell = cells.find((each) => each.norms.some((one) => one.norm === norm))
  if (cell === undefined) return false
  const role = rolesIn(artefact, { ...cell, norms: cell.norms.filter((each) => each.norm === norm) }, known)[0]
  return role?.statuses.some((each) => each.kind !== 'inert') === true
}
