// What the rules say to a request, as `ask` says it, and what else they turn on.
import type { Artefact } from '../artefact/index.ts'
import { type Answer, type Asked, agencyOf, ask, type Problem } from '../decide/index.ts'
import type { AgencyRequest } from './request.ts'
import type { WantedThing } from './wanted.ts'

/** The question that a request puts to the law. */
export function questionOfRequest(
  artefact: Artefact,
  wanted: readonly WantedThing[],
  agency: string,
  day: string,
  request: Pick<AgencyRequest, 'wanted' | 'paper' | 'facts'>,
): Asked | undefined {
  const thing = wanted.find((each) => each.id === request.wanted)
  const at = agencyOf(artefact, agency)
  if (thing === undefined || at === undefined) return undefined
  // WHY: what lies in every request of its kind comes last, so that no answer of somebody can change what was asked
  return { place: at.place, agency: at.asked, day, act: thing.act, facts: { ...request.facts, paper: request.paper, ...thing.facts } }
}

/** The answer to a request; `not-there` where the agency or the kind of request is unknown. */
export function answeredRequest(
  artefact: Artefact,
  wanted: readonly WantedThing[],
  agency: string,
  day: string,
  request: Pick<AgencyRequest, 'wanted' | 'paper' | 'facts'>,
): { readonly answer: Answer } | { readonly problems: readonly Problem[] } | 'not-there' {
  const question = questionOfRequest(artefact, wanted, agency, day, request)
  return question === undefined ? 'not-there' : ask(artefact, question)
}

/**
 * The facts that an officer is asked beside the request: those on which the answer turns and that can be answered at a counter. What somebody's
 * status would follow from is never asked.
 */
export function furtherFacts(artefact: Artefact, { turnsOn }: Pick<Answer, 'turnsOn'>): readonly string[] {
  const plainEnough = new Set(artefact.vocabulary.facts.filter((each) => each.sensitivity < mostSensitive).map((each) => each.id))
  return turnsOn.map((each) => each.fact).filter((each) => plainEnough.has(each))
}

const mostSensitive = 3
