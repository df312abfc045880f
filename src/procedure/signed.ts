// Whether signatures are gathered for what a procedure makes.
import type { Procedures } from './procedure.ts'

/** Whether voters begin it, with as many of their signatures as a threshold says. `id`: of the procedure. */
export function takesSignatures({ procedures, thresholds }: Procedures, id: string): boolean {
  return procedures.some((each) => each.id === id && each.begun === 'voters') && thresholds.some((each) => each.of === id && each.id === 'signatures')
}
