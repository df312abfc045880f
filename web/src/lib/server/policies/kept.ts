// What is kept of a policy, read back: its passages, what was said of the reading, what was decided.
import { decisionIn, type PolicyDecisions, type PolicyPassage } from 'evenhand/policies'
import { type PolicyVersionRow, type StandingDecision, type Store, standingDecisions } from 'evenhand/store'

/** The passages of a version. INVARIANT: they were written by this program, when the version was added. */
export function passagesIn({ passages }: Pick<PolicyVersionRow, 'passages'>): readonly PolicyPassage[] {
  return JSON.parse(passages) as readonly PolicyPassage[]
}

/** What was said of the reading of a version. */
export interface ReadingNotes {
  readonly pagesWithoutText: readonly number[]
  readonly hasTrackedChanges: boolean
}

export function notesIn({ notes }: Pick<PolicyVersionRow, 'notes'>): ReadingNotes {
  const { pagesWithoutText = [], hasTrackedChanges = false } = JSON.parse(notes) as Partial<ReadingNotes>
  return { pagesWithoutText, hasTrackedChanges }
}

/** What counts of the decisions on a version. */
export async function decisionsOf({ db }: Store, { id }: Pick<PolicyVersionRow, 'id'>): Promise<PolicyDecisions> {
  return asDecisions(await standingDecisions(db, [id]))
}

export function asDecisions(standing: readonly StandingDecision[]): PolicyDecisions {
  return Object.fromEntries(
    standing.flatMap(({ norm, decision }) => {
      const read = decisionIn(decision)
      return read === undefined ? [] : [[norm, read] as const]
    }),
  )
}
