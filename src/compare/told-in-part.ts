// What a subject says of a situation that is told in part, and situations in which one rule decides, told just far enough for that.
import type { Combine, Ref } from '../diagram/index.ts'
import { type Question, type Verdict, verdicts } from '../rules/index.ts'
import { decidingIn, decisionsOf } from './deciding.ts'
import { drawnIn, partsOf } from './region.ts'
import { type SharedDiagrams, sharedFor } from './shared-diagrams.ts'
import { questionsOf, type Subject } from './subject.ts'
import type { Answers } from './told.ts'

/** What can be said of a situation of which only some facts are told. */
export interface SaidInPart {
  /** Every verdict that some situation has which fits: one where what is told settles it. */
  readonly verdicts: readonly Verdict[]
  /** Norms and erasers that decide in some of them. */
  readonly because: readonly string[]
}

/** A situation in which one rule decides, whatever else is true. */
export interface RuleScenario {
  readonly question: Question
  /** The norm or eraser. */
  readonly rule: string
  readonly verdict: Verdict
  readonly situation: Answers
}

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)

/** Answers questions on one subject about situations that are told in part. The diagrams are made once for all of them. */
export class ToldInPart {
  readonly subject: Subject
  readonly #shared: SharedDiagrams

  constructor(subject: Subject) {
    this.subject = subject
    this.#shared = sharedFor([subject])
  }

  /** What the subject says; undefined where a fact or an answer is not known, or no situation fits what is told. */
  said(question: Question, situation: Answers): SaidInPart | undefined {
    const told = this.#where(situation)
    if (told === undefined) return undefined
    const { diagrams } = this.#shared.ground
    const placed = this.#shared.place(this.subject, question)
    const fits = (verdict: number): boolean =>
      this.#shared.possible(
        diagrams.combine(
          diagrams.map(placed.cell.verdict, (outcome) => (outcome === verdict ? 1 : 0)),
          told,
          both,
        ),
      ).count > 0n
    const found = verdicts.filter((_, at) => fits(at))
    return found.length === 0 ? undefined : { verdicts: found, because: decidingIn(this.#shared, placed, told) }
  }

  /** For each rule that decides what an actor may do, one situation for each verdict that it has a part in; the same ones for the same chance. */
  *scenariosByRule(actor: string, random: () => number): Generator<RuleScenario> {
    const { diagrams } = this.#shared.ground
    for (const question of questionsOf(this.subject).filter((each) => each.actor === actor)) {
      const placed = this.#shared.place(this.subject, question)
      for (const { id: rule, where } of decisionsOf(this.#shared, placed)) {
        for (const [at, verdict] of verdicts.entries()) {
          const own = diagrams.combine(
            diagrams.map(placed.cell.verdict, (outcome) => (outcome === at ? 1 : 0)),
            where,
            both,
          )
          const { root, scope, count } = this.#shared.possible(own)
          if (count === 0n) continue
          const parts = partsOf(this.#shared, root, scope, mostParts)
          const part = parts[Math.floor(random() * parts.length)]
          const situation = part && drawnIn(this.#shared, part, scope, random)
          if (situation !== undefined) yield { question, rule, verdict, situation }
        }
      }
    }
  }

  /** Outcome 1 where the situation is as told. */
  #where(situation: Answers): Ref | undefined {
    const { ground, vocabulary } = this.#shared
    const tests: Ref[] = []
    for (const [name, answer] of Object.entries(situation)) {
      const variable = vocabulary.facts.findIndex((each) => each.id === name)
      const value = vocabulary.facts[variable]?.answers.findIndex((each) => each.id === answer) ?? -1
      if (value < 0) return undefined
      tests.push(ground.diagrams.test(variable, [value]))
    }
    return ground.diagrams.combineAll(tests, both, ground.always)
  }
}

/** The largest parts of where a rule decides: one of them is drawn. */
const mostParts = 3
