// A stand or a text that takes more steps to work out than there are: told of the rule that has the largest part in it.
import { OverBudget } from '../base/index.ts'
import { TooInvolved } from '../compiler/index.ts'
import { factsOf, type Norm } from '../rules/index.ts'
import type { Issue } from './issue.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'

/** Steps for one question. WHY: the heaviest real question takes some thousand. */
const mostSteps = 150_000

/** Does work on some questions within their steps; where they do not suffice, the issue says so of one of the norms. */
export function withinSteps(shared: SharedDiagrams, norms: () => readonly Norm[], work: () => readonly Issue[], questions = 1): readonly Issue[] {
  try {
    return shared.ground.diagrams.budget.part(mostSteps * questions, work)
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
    return [tooInvolved(error, norms())]
  }
}

/** The issue of work that ended early: told of the norm it ended at where that is one of these, otherwise of the one that tests most. */
export function tooInvolved(error: OverBudget, norms: readonly Norm[]): Issue {
  const ended = error instanceof TooInvolved ? norms.find((each) => each.id === error.norm) : undefined
  const norm = ended ?? norms.toSorted((a, b) => tested(b) - tested(a))[0]
  return { code: 'too-involved', provisions: [norm?.id ?? (error instanceof TooInvolved ? error.norm : '')], when: {}, example: {} }
}

function tested({ when, unless }: Norm): number {
  return new Set([when, ...unless.map((each) => each.condition)].flatMap((each) => [...factsOf(each)])).size
}
