// A scenario as a short story: what is going on, what somebody could do, and what either side says.
import type { Difference, Scenario } from '../compare/index.ts'
import { situationClauses } from './clause.ts'
import { type RuleText, rulesText, type SubjectNames, subjectName, verdictText } from './compare.ts'
import { type Locale, sentence } from './locale.ts'
import { actorPhrase, actPhrase } from './norm.ts'
import { say } from './say.ts'

export interface ScenarioText {
  /** A few sentences, the last a question. */
  readonly story: string
  readonly before: Side
  readonly after: Side
}

interface Side {
  readonly name: string
  readonly says: string
  readonly rules: readonly RuleText[]
}

/** Tells a scenario. */
export function scenarioText(lexicon: SubjectNames, language: Locale, found: Difference, { act, region, situation }: Scenario): ScenarioText {
  const fixed = new Map(Object.entries(situation).map(([fact, answer]) => [fact, [answer]]))
  const { text, used } = actPhrase(lexicon, language, act.question.act, fixed)
  const actor = actorPhrase(lexicon, language, act.question.actor)
  const told = Object.fromEntries(Object.entries(situation).filter(([fact]) => !used.includes(fact)))
  const circumstances = situationClauses(lexicon, language, told).map((each) => sentence(language, each))
  const side = (which: 'before' | 'after'): Side => ({
    name: subjectName(lexicon, language, found[which]),
    says: sentence(language, verdictText(language, region[which], actor, text)),
    rules: rulesText(language, found[which], region.because[which]),
  })
  return {
    story: [...circumstances, sentence(language, say(language, 'scenario.wants', { actor, act: text })), say(language, 'scenario.asks')].join(' '),
    before: side('before'),
    after: side('after'),
  }
}
