// Guides held against their situations and the law: every combination of choices is answered, and no question is asked for nothing.
import { type ChosenAnswers, type Guide, type GuideAnswer, type GuideQuestion, stepIn } from './guide.ts'
import type { NamedSituation } from './situation.ts'

/** What does not hold of a guide. */
export interface UnheldGuide {
  /** `guide-unknown`: it names what is not there; `guide-gap`: choices without an answer; `guide-idle`: a question that changes nothing, or an answer that is never reached. */
  readonly code: 'guide-unknown' | 'guide-gap' | 'guide-idle'
  readonly file: string
  readonly line: number
  readonly id: string
  readonly words: string
}

/** Everything that does not hold of a guide. `says`: what the law answers to an answer of the guide, everywhere, in one text. */
export function unheldGuide(guide: Guide, situations: readonly NamedSituation[], says: (answer: GuideAnswer) => string): readonly UnheldGuide[] {
  const unheld = (code: UnheldGuide['code'], words: readonly string[]): readonly UnheldGuide[] =>
    words.map((each) => ({ code, file: guide.file, line: guide.line, id: guide.id, words: each }))
  const unknown = namesLost(guide, situations)
  if (unknown.length > 0) return unheld('guide-unknown', unknown)
  const { gaps, reached, idle } = walked(guide, {}, says)
  const never = guide.answers.filter((each) => !reached.includes(each)).map(({ when }) => named(when))
  return [...unheld('guide-gap', gaps), ...unheld('guide-idle', [...idle, ...never])]
}

function namesLost({ questions, answers, next }: Guide, situations: readonly NamedSituation[]): readonly string[] {
  const isThere = (id: string): boolean => situations.some((each) => each.id === id)
  const choices = new Set(questions.flatMap((each) => each.choices.map((choice) => `${each.id}=${choice.id}`)))
  const asked = answers.flatMap(({ when }) => Object.entries(when).map(([question, choice]) => `${question}=${choice}`))
  return [...new Set([...asked.filter((each) => !choices.has(each)), ...[...answers.map((each) => each.situation), ...next].filter((each) => !isThere(each))])]
}

interface Walked {
  readonly gaps: readonly string[]
  readonly reached: readonly GuideAnswer[]
  readonly idle: readonly string[]
  /** What the law says to everything below. */
  readonly says: string
}

/** Every way through a guide from some choices on. */
function walked(guide: Guide, chosen: ChosenAnswers, says: (answer: GuideAnswer) => string): Walked {
  const step = stepIn(guide, chosen)
  if (step === undefined) return { gaps: [named(chosen)], reached: [], idle: [], says: '' }
  if ('reached' in step) return { gaps: [], reached: [step.reached], idle: [], says: says(step.reached) }
  const below = step.asks.choices.map((choice) => walked(guide, { ...chosen, [step.asks.id]: choice.id }, says))
  const differ = new Set(below.map((each) => each.says))
  return {
    gaps: below.flatMap((each) => each.gaps),
    reached: below.flatMap((each) => each.reached),
    idle: [...(differ.size > 1 ? [] : [idleName(step.asks, chosen)]), ...below.flatMap((each) => each.idle)],
    says: JSON.stringify([...differ]),
  }
}

function idleName({ id }: GuideQuestion, chosen: ChosenAnswers): string {
  const after = named(chosen)
  return after === '' ? id : `${id} (${after})`
}

function named(chosen: ChosenAnswers): string {
  return Object.entries(chosen)
    .map(([question, choice]) => `${question}=${choice}`)
    .join(', ')
}
