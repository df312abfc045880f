// A scenario as a short story: what is going on, what somebody could do, and what either side says.
import type { Answers, Difference, Scenario } from '../compare/index.ts'
import type { Question } from '../rules/index.ts'
import { type Lexicon, situationClauses } from './clause.ts'
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
  const { actor, text, told } = toldOf(lexicon, language, act.question, situation)
  const side = (which: 'before' | 'after'): Side => ({
    name: subjectName(lexicon, language, found[which]),
    says: sentence(language, verdictText(language, region[which], actor, text)),
    rules: rulesText(language, found[which], region.because[which]),
  })
  return {
    story: [...told, sentence(language, say(language, 'scenario.wants', { actor, act: text })), say(language, 'scenario.asks')].join(' '),
    before: side('before'),
    after: side('after'),
  }
}

/** A situation as a story for the officer who is asked. `asks`: the question in an officer's own words; without it what they could do. */
export function scenarioStory(lexicon: Lexicon, language: Locale, question: Question, situation: Answers, asks?: string): string {
  const { text, told, all } = toldOf(lexicon, language, question, situation)
  const end = asks === undefined ? [sentence(language, say(language, 'scenario.could', { act: text })), say(language, 'scenario.asks')] : [asks]
  return [...(asks === undefined ? told : all), ...end].join(' ')
}

/** The circumstances of a situation, those that the act's own words say left out; and all of them. */
function toldOf(lexicon: Lexicon, language: Locale, question: Question, situation: Answers) {
  const fixed = new Map(Object.entries(situation).map(([fact, answer]) => [fact, [answer]]))
  const { text, used } = actPhrase(lexicon, language, question.act, fixed)
  const clauses = (facts: Answers): readonly string[] => situationClauses(lexicon, language, facts).map((each) => sentence(language, each))
  const unsaid = Object.fromEntries(Object.entries(situation).filter(([fact]) => !used.includes(fact)))
  return { actor: actorPhrase(lexicon, language, question.actor), text, told: clauses(unsaid), all: clauses(situation) }
}
