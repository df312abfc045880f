// Decisions of one version of a policy for the next: only those whose passages stand there word for word.
import type { PolicyDecision, PolicyDecisions } from './decision.ts'
import type { PolicyPassage } from './passage.ts'
import { carriedPlaces } from './redline.ts'

/** What can be taken over. WHY: that something is lacking is not, because what is new in the text may have it. */
export function carriedDecisions(decisions: PolicyDecisions, before: readonly PolicyPassage[], after: readonly PolicyPassage[]): PolicyDecisions {
  const places = carriedPlaces(before, after)
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([norm, decision]): readonly (readonly [string, PolicyDecision])[] => {
      if (decision.kind === 'lacks' || decision.kind === 'unread' || decision.passages.length === 0) return []
      const passages = decision.passages.flatMap((each) => places[each] ?? [])
      return passages.length === decision.passages.length ? [[norm, { ...decision, passages }]] : []
    }),
  )
}
