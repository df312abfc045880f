// What is said by an instrument, and has its name from it.
import type { Declaration, Definition, Eraser, Limit, Norm, Unsettled } from './generated/ast.ts'

/** What can be named as a reason. */
export type Provision = Norm | Eraser | Unsettled

/** Whether a declaration belongs to the instrument of its document. */
export function belongs(node: Declaration): node is Provision | Definition | Limit {
  return ['Norm', 'Eraser', 'Unsettled', 'Definition', 'Limit'].includes(node.$type)
}
