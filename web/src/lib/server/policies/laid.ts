// A policy against its model in words: how each component stands, and where the policy departs, with one situation. Made in a thread of work.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { countedStandings, laidAgainst, type PolicyDecisions, type PolicyStanding, policyId, policyNorms, subjectsOf } from 'evenhand/policies'
import type { Instrument } from 'evenhand/rules'
import { coverageText, departuresOnce, inEach, type Locale, normSentence, say } from 'evenhand/wording'
import { componentSays, nameOf, type RuleSays } from './components.ts'

export interface LaidRow extends RuleSays {
  readonly name: string
  readonly standing: PolicyStanding
  /** Whether it is lacking, and other rules of the policy say the same. */
  readonly isCovered: boolean
  /** What the policy says instead, where it differs; empty elsewhere. */
  readonly instead: string
  /** Where it departs, and one situation of each. */
  readonly departures: readonly { readonly says: string; readonly example: string }[]
}

export interface LaidView {
  readonly rows: readonly LaidRow[]
  readonly counts: Readonly<Record<PolicyStanding, number>>
}

/** The whole of it, in the order of the model. */
export function laidView(artefact: Artefact, lang: Locale, model: Instrument, decisions: PolicyDecisions, today: string): LaidView {
  if (!isDay(today)) throw new Error('today is a day')
  const subjects = subjectsOf(
    artefact,
    model,
    decisions,
    inEach((each) => say(each, 'policy.title')),
    today,
  )
  const laid = laidAgainst(subjects, decisions)
  const told = coverageText(
    { ...artefact, instruments: subjects.policy.body.instruments },
    lang,
    subjects.policy,
    laid.map(({ component }) => component),
  )
  const own = policyNorms(artefact.norms, model.id, decisions)
  const rows = laid.map(({ component: { norm, departures }, decision, standing, isCovered }, at): LaidRow => {
    const name = nameOf(norm)
    const text = told[at]
    const written = decision.kind === 'differs' ? own.find((each) => each.id === `${policyId}/${name}`) : undefined
    const shown = standing === 'looser' || standing === 'open' || (standing === 'stricter' && departures.length > 0)
    return {
      name,
      ...componentSays(artefact, lang, norm, 'reviewer'),
      standing,
      isCovered,
      instead: written === undefined ? '' : normSentence(artefact, lang, written),
      departures: !shown || text === undefined ? [] : departuresOnce(text).map(({ says, example }) => ({ says, example })),
    }
  })
  return { rows, counts: countedStandings(laid) }
}
