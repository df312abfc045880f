// The days that decide which law counts in one case: those that were given of it, and today only where none was.
import type { Day } from '../base/index.ts'
import { dayOf } from './instant.ts'
import type { CaseDates, Procedure, Procedures } from './procedure.ts'
import { anchorsOf } from './timing.ts'

/** From the first day of a case through its last: a way has to stand on the first, and is barred where it is on any of them. */
export interface CaseDays {
  readonly first: Day
  readonly last: Day
}

/** The day for which a meeting was first called, where it was moved. It is no day of the case: nothing happened on it. */
export const movedFrom = 'moved-from'

/** What a way's dates can start from: what it asks for, what its steps count from, and what tells when a step was done. */
export function usedStarts({ steps }: Procedures, { id, starts }: Pick<Procedure, 'id' | 'starts'>): ReadonlySet<string> {
  const own = steps.filter(({ of }) => of === id)
  return new Set([
    ...starts,
    ...own.flatMap(({ timing, metBy, moved }) => [
      ...(timing === undefined ? [] : anchorsOf(timing)),
      ...(metBy === undefined ? [] : [metBy]),
      ...(moved === undefined ? [] : [movedFrom]),
    ]),
  ])
}

/** What was given and this way does not use, in the order in which it was given. */
export function unusedStarts(all: Procedures, procedure: Pick<Procedure, 'id' | 'starts'>, { days, instants }: CaseDates): readonly string[] {
  const used = usedStarts(all, procedure)
  return [...Object.keys(days), ...Object.keys(instants)].filter((each) => !used.has(each))
}

/** The days of a case, of those given that its way uses; `on` where none was. */
export function caseDays(all: Procedures, procedure: Pick<Procedure, 'id' | 'starts'>, given: CaseDates, on: Day): CaseDays {
  const used = usedStarts(all, procedure)
  const days = [...Object.entries(given.days), ...Object.entries(given.instants).map(([name, at]): readonly [string, Day] => [name, dayOf(at)])].flatMap(
    ([name, day]) => (used.has(name) && name !== movedFrom ? [day] : []),
  )
  const [first = on, ...rest] = days.toSorted()
  return { first, last: rest.at(-1) ?? first }
}
