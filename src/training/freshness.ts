// Whether what was learned from a scenario is still so.
import type { SaidInPart } from '../compare/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { TrainingScenario } from './pool.ts'
import { printDifference, type RulePrint } from './prints.ts'

/** `words`: the answer is the same, and the rules that give it, or what is said of them, are not (yellow). `verdict`: the answer is another one, or no longer one (red). */
export const freshnesses = ['verdict', 'words', 'fresh'] as const
export type Freshness = (typeof freshnesses)[number]

/** A scenario as it was answered: what was right then, by which versions of which rules. */
export interface TestedScenario extends Pick<TrainingScenario, 'question' | 'situation'> {
  readonly verdict: Verdict
  readonly rules: readonly RulePrint[]
}

/** Holds a scenario against the rules of today. `said`: what they say of it; `prints`: their versions, by id. */
export function freshnessOf(
  { verdict, rules }: Pick<TestedScenario, 'verdict' | 'rules'>,
  said: SaidInPart | undefined,
  prints: ReadonlyMap<string, RulePrint>,
): Freshness {
  if (said === undefined || said.verdicts.length !== 1 || said.verdicts[0] !== verdict) return 'verdict'
  const isSame = rules.length === said.because.length && rules.every((each) => isAsNow(each, prints.get(each.id)) && said.because.includes(each.id))
  return isSame ? 'fresh' : 'words'
}

function isAsNow(then: RulePrint, now: RulePrint | undefined): boolean {
  return now !== undefined && printDifference(then, now) === 'nothing'
}
