// What is wrong with law that is well written: found in what it means, in a situation that anybody can be told.
import type { Analysis, Question, Verdict } from '../rules/index.ts'
import type { Subject } from './subject.ts'
import type { Answers, Conditions } from './told.ts'

/** One thing found. */
export interface Issue {
  /** `too-involved`: what was looked for could not be worked out, so nothing is known of it. */
  readonly code: Analysis | 'too-involved'
  /** The rules that have a part in it, the one it is reported at first; for a gap the instrument. */
  readonly provisions: readonly string[]
  /** The floor or ceiling that is breached. */
  readonly limit?: string
  readonly question?: Question
  /** Where and when it was found first. */
  readonly subject?: Subject
  /** A large part of the situations in which it is so, and one of them; empty where it is so in all. */
  readonly when: Conditions
  readonly example: Answers
  /** How many situations, of all that are possible over the facts that bear on it. */
  readonly count?: bigint
  readonly total?: bigint
  /** The author's own words that it is about. */
  readonly said?: readonly string[]
  /** What each side says there, of a breach: the text, and what stands above it. */
  readonly verdicts?: { readonly lower: Verdict; readonly upper: Verdict }
}

/** Issues that are alike but for where they were found, or for what strikes or outweighs a rule there, are one: the first. */
export function once(issues: readonly Issue[]): readonly Issue[] {
  const key = ({ code, provisions, limit, question }: Issue): string => {
    if (code === 'conflict') return [code, ...provisions].join(' ')
    return [code, limit, provisions[0], ...(code === 'gap' ? [question?.actor] : []), ...(code === 'gap' || code === 'void-norm' ? [question?.act] : [])].join(
      ' ',
    )
  }
  return [...new Map(issues.toReversed().map((each) => [key(each), each])).values()].toReversed()
}
