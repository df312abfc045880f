// The questions that people ask most, and how well what answers them is known.
import type { Artefact } from '../artefact/index.ts'
import { type Asked, ask } from '../decide/index.ts'
import { type Attestation, attestations, type Verdict, type Words } from '../rules/index.ts'

/** A question as people put it, and as it is asked. */
export interface PeoplesQuestion {
  readonly id: string
  readonly words: Words
  readonly asked: Asked
}

export interface AnsweredQuestion {
  readonly question: PeoplesQuestion
  /** Null where it turns on what the question does not say. */
  readonly verdict: Verdict | null
  /** As well known as the weakest rule that decides; null where none does. */
  readonly grade: Attestation | null
  /** The rules that decide. */
  readonly rules: readonly string[]
}

export const restings = [...attestations, 'none'] as const
/** What an answer rests on. `none`: no rule decides. */
export type Resting = (typeof restings)[number]

export interface AskedMost {
  readonly answered: readonly AnsweredQuestion[]
  readonly counts: readonly { readonly on: Resting; readonly questions: number }[]
  /** Questions that mean nothing in this law. */
  readonly wrong: readonly PeoplesQuestion[]
}

/** Asks each, and counts what the answers rest on. */
export function askedMost(artefact: Artefact, questions: readonly PeoplesQuestion[]): AskedMost {
  const wrong: PeoplesQuestion[] = []
  const answered = questions.flatMap((question): readonly AnsweredQuestion[] => {
    const found = ask(artefact, question.asked)
    if ('problems' in found) {
      wrong.push(question)
      return []
    }
    const { verdict, attestation, because } = found.answer
    return [{ question, verdict, grade: attestation, rules: because.map(({ norm }) => norm) }]
  })
  return { answered, counts: restings.map((on) => ({ on, questions: answered.filter(({ grade }) => (grade ?? 'none') === on).length })), wrong }
}
