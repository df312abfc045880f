// What may have stood already, where only a later day is known, and what the answer was if it did.
import type { Cell } from '../artefact/index.ts'
import type { Answer } from './answer.ts'
import { cellOf, editionOn, type Situated } from './question.ts'
import { rolesIn, verdictsIn } from './roles.ts'

/** Norms whose first day is only known to be no later than some day after the asked one; and the verdicts if all of them stood, where these differ. */
export function perhapsStanding(situated: Situated): Pick<Answer, 'perhaps' | 'ifPerhaps'> {
  const { artefact, day, known } = situated
  const edition = editionOn(situated, day)
  const [cell, loose] = [cellOf(artefact, edition), edition?.loose === undefined ? undefined : artefact.cells[edition.loose]]
  if (cell === undefined || loose === undefined) return { perhaps: [], ifPerhaps: [] }
  const standing = new Set(cell.norms.map((each) => each.norm))
  const perhaps = loose.norms.filter(({ norm }) => !standing.has(norm) && canMatter(situated, loose, norm)).map((each) => each.norm)
  const then = verdictsIn(artefact, loose, known)
  return { perhaps, ifPerhaps: then.join() === verdictsIn(artefact, cell, known).join() ? [] : then }
}

/** Whether the norm can apply in the situation at all. */
function canMatter({ artefact, known }: Situated, cell: Cell, norm: string): boolean {
  const role = rolesIn(artefact, { norms: cell.norms.filter((each) => each.norm === norm) }, known)[0]
  return role?.statuses.some((each) => each.kind !== 'inert') === true
}
