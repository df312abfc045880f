// A scenario as a page and a PDF show it: the story, and once it is answered why.
import type { Artefact } from 'evenhand/artefact'
import type { SaidInPart } from 'evenhand/compare'
import { policyId } from 'evenhand/policies'
import type { Verdict } from 'evenhand/rules'
import { otherTellings, type TrainingScenario, turnsOf, type WaitingScenario } from 'evenhand/training'
import {
  actorPhrase,
  actPhrase,
  eraserSentence,
  inLanguage,
  type Locale,
  placeName,
  provisionName,
  say,
  scenarioStory,
  sentence,
  situationClauses,
  sourceLine,
  verdictText,
} from 'evenhand/wording'
import { componentSays, type RuleSays } from '#lib/server/policies/components.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { type AtTraining, saidToday } from './ground-node.ts'
import { adoptedRules } from './rules.ts'

export interface StoryShown {
  readonly id: string
  /** What is going on, and what is asked. */
  readonly story: string
}

/** Why an answer is right. */
export interface ReasonShown extends RuleSays {
  readonly title: string
  readonly to: string
  readonly source: string
}

export interface AnswerShown {
  readonly verdict: Verdict
  /** What is right, in a sentence. */
  readonly says: string
  readonly reasons: readonly ReasonShown[]
  /** What would change it. */
  readonly turns: readonly string[]
}

/** A scenario as a story for officers of an agency. */
export function storyShown(
  { artefact, agency }: Pick<AtTraining, 'artefact' | 'agency'>,
  lang: Locale,
  { id, question, situation, named }: TrainingScenario,
): StoryShown {
  const own = allSituations().situations.find((each) => each.id === named)
  const duty = say(lang, 'training.duty', { place: placeName(artefact, agency.place) })
  return { id, story: `${duty} ${scenarioStory(artefact, lang, question, situation, own === undefined ? undefined : inLanguage(own.officer, lang))}` }
}

/** The law with the rules of the policy beside it. */
export function withPolicy(artefact: Artefact, asked: AtTraining['asked']): Artefact {
  const adopted = adoptedRules(artefact, asked)
  return adopted === undefined ? artefact : { ...artefact, instruments: adopted.body.instruments, norms: adopted.body.norms }
}

/** Why an answer is right, and what would change it. `said`: what the rules say of `tellingsOf` the scenario, in their order. */
export function answerShown(
  law: Artefact,
  lang: Locale,
  { question, situation, verdict, because }: Pick<WaitingScenario, 'question' | 'situation' | 'verdict' | 'because'>,
  said: readonly (SaidInPart | undefined)[],
  policyTo: string,
): AnswerShown {
  const phrases = (told: WaitingScenario['situation']): [string, string] => {
    const fixed = new Map(Object.entries(told).map(([fact, answer]) => [fact, [answer]]))
    return [actorPhrase(law, lang, question.actor), actPhrase(law, lang, question.act, fixed).text]
  }
  return {
    verdict,
    says: sentence(lang, verdictText(lang, verdict, ...phrases(situation))),
    reasons: because.flatMap((id) => reasonShown(law, lang, id, policyTo) ?? []),
    turns: turnsOf(otherTellings(law.vocabulary, situation), said, verdict)
      .slice(0, mostTurns)
      .map(({ fact, answer, verdict: other }) => {
        const [clause = ''] = situationClauses(law, lang, { [fact]: answer })
        return sentence(lang, say(lang, 'training.if', { clause, says: verdictText(lang, other, ...phrases({ ...situation, [fact]: answer })) }))
      }),
  }
}

/** The same, of whoever has not been asked what would change it. */
export async function explained(
  event: Parameters<typeof saidToday>[0],
  at: AtTraining,
  lang: Locale,
  scenario: Parameters<typeof answerShown>[2],
  policyTo: string,
): Promise<AnswerShown> {
  const law = withPolicy(at.artefact, at.asked)
  const { question } = scenario
  const told = otherTellings(law.vocabulary, scenario.situation).map(({ situation }) => ({ question, situation }))
  return answerShown(law, lang, scenario, await saidToday(event, at, told), policyTo)
}

const mostTurns = 3

/** A rule as officers are told it; undefined where there is none of that name. */
export function reasonShown(law: Artefact, lang: Locale, id: string, policyTo: string): ReasonShown | undefined {
  const norm = law.norms.find((each) => each.id === id)
  const eraser = law.erasers.find((each) => each.id === id)
  const rule = norm ?? eraser
  if (rule === undefined) return undefined
  const isOwn = rule.instrument === policyId
  const [source] = rule.sources
  const says =
    norm === undefined ? { says: eraser === undefined ? '' : eraserSentence(law, lang, eraser), unless: '' } : componentSays(law, lang, norm, 'officer')
  return {
    ...says,
    title: isOwn ? say(lang, 'policy.title') : provisionName(law, lang, rule.instrument),
    to: isOwn ? policyTo : `/${lang}/law/${rule.instrument}#${rule.id.slice(rule.instrument.length + 1)}`,
    source: source === undefined ? '' : sourceLine(lang, { ...source, address: undefined }),
  }
}
