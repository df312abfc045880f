// What the law answers to a situation somewhere on a day, with the sentences that were written for the rules that decide it.
import type { Artefact } from '../artefact/index.ts'
import { type Answer, type Asked, ask, type Problem } from '../decide/index.ts'
import type { Situations } from './read.ts'
import type { Plain, Situation } from './situation.ts'

/** A situation's answer. `plain`: the sentences for the rules that decide, the rule nearest to the place first. */
export interface SituationAnswer {
  readonly situation: Situation
  readonly answer: Answer
  readonly plain: readonly Plain[]
}

/** Where and when: a place by id, and a day. */
export type At = Pick<Asked, 'place' | 'day' | 'agency'>

/** The answer to a situation, or what is wrong with the place or the day. */
export function answerTo(
  artefact: Artefact,
  { plain }: Pick<Situations, 'plain'>,
  situation: Situation,
  at: At,
): { readonly answered: SituationAnswer } | { readonly problems: readonly Problem[] } {
  const found = ask(artefact, askedOf(situation, at))
  if ('problems' in found) return found
  const { answer } = found
  return { answered: { situation, answer, plain: speaking(answer).flatMap((norm) => plain.find((each) => each.norm === norm) ?? []) } }
}

/** The norms that a reader is told: those that decide, nearest to the place first; where it is not settled also those that hold either way. */
export function speaking({ verdict, because, yields }: Answer): readonly string[] {
  const either = verdict === 'unsettled' ? yields.filter((each) => each.always) : []
  return [...because.toReversed(), ...either].map((each) => each.norm)
}

/** The question that a situation asks. */
export function askedOf({ act, actor, facts }: Situation, at: At): Asked {
  return { ...at, act, facts, ...(actor === undefined ? {} : { actor }) }
}
