// The rules of an agency with the policy that it adopted; and what a thread of work finds in them.
import type { Artefact } from 'evenhand/artefact'
import { covers, type Day, isDay } from 'evenhand/base'
import { type Answers, type SaidInPart, ToldInPart } from 'evenhand/compare'
import { agencyOf } from 'evenhand/decide'
import { type PolicyDecisions, subjectsOf } from 'evenhand/policies'
import type { Question } from 'evenhand/rules'
import type { Situations } from 'evenhand/situations'
import { type AdoptedRules, type AgencyRules, type AskedScenario, agencyRules, printsOf, type RulePrint, scenarioPool } from 'evenhand/training'
import { inEach, say } from 'evenhand/wording'

/** Whose rules, when, and what of their policy was decided; plain data, for a thread of work. */
export interface RulesAsked {
  readonly agency: string
  readonly day: string
  readonly adopted: { readonly model: string; readonly decisions: PolicyDecisions } | undefined
}

/** What an agency can be asked, and the versions of every rule that stands there. */
export interface TrainingGround {
  readonly pool: readonly AskedScenario[]
  readonly prints: readonly RulePrint[]
  /** When the law last changed for the agency, and what stood before; undefined where it never did. */
  readonly last: { readonly day: Day; readonly before: readonly RulePrint[] } | undefined
  readonly coming: AgencyRules['coming']
}

/** A policy as rules beside those of the law. */
export function adoptedRules(artefact: Artefact, { day, adopted }: RulesAsked): AdoptedRules | undefined {
  const model = artefact.instruments.find(({ id }) => id === adopted?.model)
  if (model === undefined || adopted === undefined || !isDay(day)) return undefined
  const title = inEach((each) => say(each, 'policy.title'))
  const { body, instruments } = subjectsOf(artefact, model, adopted.decisions, title, day).policy
  const [text] = instruments
  return text && { body, text }
}

export function groundOf(artefact: Artefact, { situations, plain }: Situations, asked: RulesAsked): TrainingGround | undefined {
  const rules = rulesOf(artefact, asked)
  if (rules === undefined) return undefined
  const { today, last, coming } = rules
  return {
    pool: scenarioPool(rules, situations, asked.agency),
    prints: printsOf(today.body, plain, idsIn(today)),
    last: last && { day: last.day, before: printsOf(last.before.body, plain, idsIn(last.before)) },
    coming,
  }
}

/** What the rules say of situations that are told in part, in their order. */
export function saidOf(
  artefact: Artefact,
  asked: RulesAsked,
  told: readonly { readonly question: Question; readonly situation: Answers }[],
): readonly (SaidInPart | undefined)[] {
  const rules = told.length === 0 ? undefined : rulesOf(artefact, asked)
  const by = rules && new ToldInPart(rules.today)
  return told.map(({ question, situation }) => by?.said(question, situation))
}

function rulesOf(artefact: Artefact, asked: RulesAsked): AgencyRules | undefined {
  const agency = agencyOf(artefact, asked.agency)
  return agency === undefined || !isDay(asked.day) ? undefined : agencyRules(artefact, agency, asked.day, adoptedRules(artefact, asked))
}

function idsIn({ body, instruments, day }: AgencyRules['today']): readonly string[] {
  const stands = new Set(instruments.map(({ id }) => id))
  return [...body.norms, ...body.erasers].flatMap(({ id, instrument, window }) => (stands.has(instrument) && covers(window, day) ? [id] : []))
}
