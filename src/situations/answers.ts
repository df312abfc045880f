// What the law answers to a situation somewhere on a day, with the sentences that were written for the rules that decide it.
import type { Artefact } from '../artefact/index.ts'
import { type Answer, type Asked, ask, type Decision, decide, type Problem } from '../decide/index.ts'
import type { Situations } from './read.ts'
import type { HandwrittenRule, NamedSituation } from './situation.ts'

/** A situation's answer. `told`: the norms that a reader is told, the first one first; `plain`: the sentences for them. */
export interface SituationAnswer {
  readonly situation: NamedSituation
  readonly answer: Answer
  readonly told: readonly string[]
  readonly plain: readonly HandwrittenRule[]
}

/** Where and when: a place by id, and a day. */
export type PlaceAndDay = Pick<Asked, 'place' | 'day' | 'agency'>

/** The answer to a situation, or what is wrong with the place or the day. */
export function answerTo(
  artefact: Artefact,
  { plain }: Pick<Situations, 'plain'>,
  situation: NamedSituation,
  at: PlaceAndDay,
): { readonly answered: SituationAnswer } | { readonly problems: readonly Problem[] } {
  const found = ask(artefact, questionOfSituation(situation, at))
  if ('problems' in found) return found
  const { answer } = found
  const told = speaking(answer)
  return { answered: { situation, answer, told, plain: told.flatMap((norm) => plain.find((each) => each.norm === norm) ?? []) } }
}

/** The norms that a reader is told: those that decide, nearest to the place first; where it is not settled also those that hold either way. */
export function speaking({ verdict, because, yields }: Pick<Answer, 'verdict' | 'because' | 'yields'>): readonly string[] {
  const either = verdict === 'unsettled' ? yields.filter((each) => each.always) : []
  return [...because.toReversed(), ...either].map((each) => each.norm)
}

/** Only what decides a situation, for whoever shows many at once; undefined where nothing means anything there. */
export function decidedIn(
  artefact: Artefact,
  situation: NamedSituation,
  at: PlaceAndDay,
): (Pick<SituationAnswer, 'told'> & { readonly verdict: Decision['verdict'] }) | undefined {
  const found = decide(artefact, questionOfSituation(situation, at))
  if ('problems' in found) return undefined
  const { verdict, because } = found.decision
  return { verdict, told: speaking({ verdict, because, yields: [] }) }
}

/** The question that a situation asks. */
export function questionOfSituation({ act, actor, facts }: NamedSituation, at: PlaceAndDay): Asked {
  return { ...at, act, facts, ...(actor === undefined ? {} : { actor }) }
}
