// What a scenario turns on: one thing told otherwise, and the answer is another one.
import type { Answers, SaidInPart } from '../compare/index.ts'
import type { Verdict, Vocabulary } from '../rules/index.ts'

/** One fact answered otherwise. */
export interface OtherTelling {
  readonly fact: string
  readonly answer: string
  readonly situation: Answers
}

/** Every way to tell one fact otherwise, in the order of the vocabulary. */
export function otherTellings({ facts }: Vocabulary, situation: Answers): readonly OtherTelling[] {
  return facts.flatMap(({ id: fact, answers }) =>
    situation[fact] === undefined
      ? []
      : answers.filter(({ id }) => id !== situation[fact]).map(({ id: answer }) => ({ fact, answer, situation: { ...situation, [fact]: answer } })),
  )
}

/** One other answer of each fact by which the verdict is another one, whatever else is true. `said`: what the rules say of each telling, in their order. */
export function turnsOf(
  tellings: readonly OtherTelling[],
  said: readonly (SaidInPart | undefined)[],
  right: Verdict,
): readonly { readonly fact: string; readonly answer: string; readonly verdict: Verdict }[] {
  const found = tellings.flatMap(({ fact, answer }, at) => {
    const [verdict, other] = said[at]?.verdicts ?? []
    return verdict === undefined || other !== undefined || verdict === right ? [] : [{ fact, answer, verdict }]
  })
  return [...new Map(found.toReversed().map((each) => [each.fact, each])).values()].toReversed()
}
