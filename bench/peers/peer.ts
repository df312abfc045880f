// What every engine looks like to the bench.
import type { Verdict } from '../../src/rules/index.ts'
import type { Work } from '../measure.ts'
import type { MeasuredQuestion } from '../subject.ts'

/** An engine that was given one act's law, its situations already in the form it wants them. */
export interface Ready {
  /** Verdicts for the situations in their order, to be compared before anything is timed. */
  readonly verdicts: () => Promise<readonly (Verdict | undefined)[]>
  /** Asks again and again, all situations in turn, and counts the right verdicts. */
  readonly work: Work
}

export interface Peer {
  readonly name: string
  /** What its own language could not say, and so host code or nobody says. */
  readonly missing: string
  readonly prepare: (subject: MeasuredQuestion) => Ready
}

/** An engine that answers at once. */
export function atOnce({ asked }: MeasuredQuestion, verdictAt: (index: number) => Verdict | undefined): Ready {
  const expected = asked.map((each) => each.outcome.verdict)
  return {
    verdicts: async () => asked.map((_, index) => verdictAt(index)),
    work: (times) => {
      let right = 0
      for (let done = 0, index = 0; done < times; done += 1) {
        if (verdictAt(index) === expected[index]) right += 1
        index = index + 1 === expected.length ? 0 : index + 1
      }
      return right
    },
  }
}

/** An engine that answers later; `together` questions are in flight at a time. */
export function later({ asked }: MeasuredQuestion, together: number, verdictAt: (index: number) => Promise<Verdict | undefined>): Ready {
  const expected = asked.map((each) => each.outcome.verdict)
  return {
    verdicts: () => Promise.all(asked.map((_, index) => verdictAt(index))),
    work: async (times) => {
      let right = 0
      for (let done = 0; done < times; done += together) {
        const indexes = Array.from({ length: Math.min(together, times - done) }, (_, each) => (done + each) % expected.length)
        const found = await Promise.all(indexes.map(verdictAt))
        right += indexes.filter((index, at) => found[at] === expected[index]).length
      }
      return right
    },
  }
}
