// A guide: a desk's few questions, each combination of answers a named situation. It is data of the law documents; what it says is what the law answers.
import type { Words } from '../rules/index.ts'
import type { NamedSituation } from './situation.ts'

/** A choice. `note`: what to look at; `form` and `signed`: what a paper of this kind is headed and who signs it, to draw one. */
export interface GuideChoice {
  readonly id: string
  readonly says: Words
  readonly note?: Words
  readonly form?: string
  readonly signed?: Words
}

export interface GuideQuestion {
  readonly id: string
  readonly asks: Words
  readonly choices: readonly GuideChoice[]
}

/** What a combination of choices stands for: a situation, with facts of its own where it differs from it. A question that `when` leaves out is not asked. */
export interface GuideAnswer {
  readonly when: Readonly<Record<string, string>>
  readonly situation: string
  readonly facts: Readonly<Record<string, string>>
  /** What the answer is not about. */
  readonly aside?: Words
}

export interface Guide {
  readonly id: string
  readonly title: Words
  readonly lead: Words
  readonly questions: readonly GuideQuestion[]
  readonly answers: readonly GuideAnswer[]
  /** Situations that come next, by id. */
  readonly next: readonly string[]
  readonly file: string
  readonly line: number
}

/** Choices made so far, by question. */
export type ChosenAnswers = Readonly<Record<string, string>>

/** The question that is asked next, or the answer that is reached; undefined where the guide has neither. */
export function stepIn(guide: Guide, chosen: ChosenAnswers): { readonly asks: GuideQuestion } | { readonly reached: GuideAnswer } | undefined {
  const open = guide.answers.filter(({ when }) => Object.entries(when).every(([question, choice]) => (chosen[question] ?? choice) === choice))
  const reached = open.find(({ when }) => Object.keys(when).every((question) => chosen[question] !== undefined))
  if (reached !== undefined) return { reached }
  const asks = guide.questions.find(({ id }) => chosen[id] === undefined && open.some(({ when }) => when[id] !== undefined))
  return asks === undefined ? undefined : { asks }
}

/** The choices of an address that the guide has, in its order, up to the one that reaches an answer. */
export function chosenIn(guide: Guide, given: (question: string) => string | null): ChosenAnswers {
  let chosen: ChosenAnswers = {}
  for (;;) {
    const step = stepIn(guide, chosen)
    if (step === undefined || 'reached' in step) return chosen
    const choice = given(step.asks.id)
    if (choice === null || !step.asks.choices.some((each) => each.id === choice)) return chosen
    chosen = { ...chosen, [step.asks.id]: choice }
  }
}

/** The situation that an answer stands for; undefined where there is none of that name. */
export function situationOf({ file, line }: Guide, { situation, facts }: GuideAnswer, situations: readonly NamedSituation[]): NamedSituation | undefined {
  const found = situations.find((each) => each.id === situation)
  return found === undefined ? undefined : { ...found, facts: { ...found.facts, ...facts }, file, line }
}
