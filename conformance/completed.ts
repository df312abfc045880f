// Complete situations in line with what is told of them, for the reference evaluator.
import { holds, implication, type Law, type Situation } from '../src/rules/index.ts'
import type { Random } from './random.ts'

/** Some possible complete situations in line with what is known. */
export function* completed(random: Random, { vocabulary }: Pick<Law, 'vocabulary'>, known: Situation, completions: number): Generator<Situation> {
  const givens = vocabulary.givens.map(implication)
  for (let left = completions, tries = 200; left > 0 && tries > 0; tries -= 1) {
    const whole = Object.fromEntries(
      vocabulary.facts.map((fact) => [fact.id, known[fact.id] ?? fact.answers[random.between(0, fact.answers.length - 1)]?.id ?? '']),
    )
    if (!givens.every((each) => holds(each, whole))) continue
    left -= 1
    yield whole
  }
}
