// What is said by an instrument, and has its name from it.
import type { Declaration, Definition, Eraser, Limit, Norm, Unsettled } from './generated/ast.ts'

/** What can be named as a reason. */
export type Provision = Norm | Eraser | Unsettled

/** The types of what belongs to an instrument. */
export const belonging: ReadonlySet<string> = new Set<(Provision | Definition | Limit)['$type']>(['Norm', 'Eraser', 'Unsettled', 'Definition', 'Limit'])

/** Whether a declaration belongs to the instrument of its document. */
export function belongs(node: Declaration): node is Provision | Definition | Limit {
  return belonging.has(node.$type)
}
