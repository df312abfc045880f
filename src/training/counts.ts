// Which rules are understood and which are not: answers counted by rule, never by officer.
import type { ScenarioMark } from './choice.ts'
import { printDifference, type RulePrint } from './prints.ts'

/** An answer, as far as it is counted. */
export interface CountedAnswer {
  /** Told apart, and never shown. */
  readonly person: string
  readonly mark: ScenarioMark
  readonly rules: readonly RulePrint[]
}

export interface RuleCount {
  readonly rule: string
  /** Undefined where fewer people answered than `fewestPeople`. */
  readonly counts: Readonly<Record<ScenarioMark, number>> | undefined
  /** Answers to an earlier version of the rule, which are not counted. */
  readonly earlier: number
}

/** Of fewer people nothing is shown. WHY: of two, each would know what the other answered. */
export const fewestPeople = 3

/** Counts by rule, the least understood first, then those of which nothing is shown. `ruleOf`: the rule a rule is counted with, such as that of which it is an exception. */
export function countsByRule(answers: readonly CountedAnswer[], prints: ReadonlyMap<string, RulePrint>, ruleOf: (id: string) => string): readonly RuleCount[] {
  const byRule = new Map<string, { readonly now: CountedAnswer[]; earlier: number }>()
  for (const answer of answers) {
    for (const [rule, versions] of Map.groupBy(answer.rules, ({ id }) => ruleOf(id))) {
      const found = byRule.get(rule) ?? { now: [], earlier: 0 }
      byRule.set(rule, found)
      const isNow = versions.every((each) => {
        const now = prints.get(each.id)
        return now !== undefined && printDifference(each, now) !== 'meaning'
      })
      if (isNow) found.now.push(answer)
      else found.earlier += 1
    }
  }
  const all = [...byRule].map(([rule, { now, earlier }]): RuleCount => {
    const people = new Set(now.map(({ person }) => person)).size
    const count = (mark: ScenarioMark): number => now.filter((each) => each.mark === mark).length
    return { rule, earlier, counts: people < fewestPeople ? undefined : { right: count('right'), near: count('near'), wrong: count('wrong') } }
  })
  return all.toSorted((one, other) => shareOf(one) - shareOf(other) || (one.rule < other.rule ? -1 : 1))
}

/** What share of the answers is right; those of which nothing is shown come last. */
function shareOf({ counts }: RuleCount): number {
  return counts === undefined ? 2 : counts.right / Math.max(1, counts.right + counts.near + counts.wrong)
}
