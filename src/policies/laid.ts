// A policy laid against the model, component by component, as far as a person has decided.
import { type Component, type Coverage, coverageOf } from '../compare/index.ts'
import type { PolicySubjects } from './as-rules.ts'
import { isStale, type PolicyDecision, type PolicyDecisions } from './decision.ts'

/** How a policy stands to a component, the worst first. `unread`: nobody has decided; `stale`: somebody decided on what the component said before; `open`: where it departs, its own law is not settled. */
export const standings = ['looser', 'lacks', 'stale', 'unread', 'open', 'stricter', 'has'] as const
export type PolicyStanding = (typeof standings)[number]

export interface LaidComponent {
  readonly component: Component
  readonly standing: PolicyStanding
  readonly decision: PolicyDecision
  /** Whether the policy lacks it, and what it has elsewhere says the same in every situation. */
  readonly isCovered: boolean
}

const standingOf: Readonly<Record<Coverage, PolicyStanding>> = { missing: 'lacks', looser: 'looser', open: 'open', stricter: 'stricter', present: 'has' }

/** Every component of the model and how the policy stands to it. A component that nobody decided is `unread`, whatever the others say. */
export function laidAgainst({ policy, model }: PolicySubjects, decisions: PolicyDecisions): readonly LaidComponent[] {
  return coverageOf(policy, model).map((component) => {
    const decision = decisions[component.norm.id] ?? { kind: 'unread' }
    const isCovered = decision.kind === 'lacks' && component.coverage === 'present' && component.norm.modality !== 'may'
    return { component, decision, isCovered, standing: isStale(component.norm, decision) ? 'stale' : standingFor(component, decision) }
  })
}

function standingFor({ coverage, departures }: Component, { kind }: PolicyDecision): PolicyStanding {
  if (kind === 'unread') return 'unread'
  // WHY: what a person did not find is lacking, whatever other rules say, because the statute asks for each component
  if (kind === 'lacks') return 'lacks'
  // WHY: what says the same as the model has it also where the model's own words leave something open
  if (kind === 'has' && coverage === 'open' && departures.every(({ verdicts }) => verdicts.text === 'unsettled')) return 'has'
  return standingOf[coverage]
}

/** How many components stand how. */
export function countedStandings(laid: readonly Pick<LaidComponent, 'standing'>[]): Readonly<Record<PolicyStanding, number>> {
  const count = (standing: PolicyStanding): number => laid.filter((each) => each.standing === standing).length
  const [looser, lacks, stale] = [count('looser'), count('lacks'), count('stale')]
  return { looser, lacks, stale, unread: count('unread'), open: count('open'), stricter: count('stricter'), has: count('has') }
}
