// What a record leaves open by the reference evaluator: every completion of its gaps that the givens allow, one after another.
import { covers, type Day, invariant, mayCover } from '../../src/base/index.ts'
import {
  type Condition,
  evaluate,
  factsOf,
  holds,
  implication,
  type Law,
  type Question,
  type Situation,
  type Standing,
  standingOn,
  type Verdict,
} from '../../src/rules/index.ts'

/** The number of each fact's answer, or nothing where it is not known. */
export type Values = readonly (number | undefined)[]

/** The rules on a question where some texts bind, as the reference evaluator takes them. */
export interface Reference {
  /** The verdicts that are possible on any of some days, none where no situation fits. `loose`: if all that perhaps stood did. */
  readonly possible: (days: readonly Day[], values: Values, loose: boolean) => ReadonlySet<Verdict>
  /** The same by the evaluator alone, with nothing left out and nothing remembered. */
  readonly plainly: (days: readonly Day[], values: Values, loose: boolean) => ReadonlySet<Verdict>
  /** The facts that any rule on the question or any given names, by number. */
  readonly mattering: ReadonlySet<number>
  /** Whether the givens allow a complete situation. */
  readonly isPossible: (values: Values) => boolean
}

/** Texts that bind somewhere, and the federal circuit there. */
interface Bound {
  readonly instruments: readonly string[]
  readonly circuit: string
}

/** What a rule of a standing tests, each test once, and the verdicts by which of them hold. */
interface Tested {
  readonly standing: Standing
  readonly tests: readonly Condition[]
  readonly verdicts: Map<number, Verdict>
}

export function referenceOn(law: Law, bound: Bound, question: Question): Reference {
  const { facts, givens } = law.vocabulary
  const numbers = new Map(facts.map((fact, at) => [fact.id, at]))
  const texts = law.instruments.filter((each) => bound.instruments.includes(each.id))
  const situationOf = (values: Values): Situation => Object.fromEntries(facts.map(({ id, answers }, at) => [id, answers[values[at] ?? -1]?.id ?? '']))
  const factsIn = remembered((condition: Condition) => [...factsOf(condition)].map((fact) => numbers.get(fact) ?? -1))
  const truthOf = truths(factsIn, (condition, values) => holds(condition, situationOf(values)))
  const implications = givens.map(implication)
  const isPossible = (values: Values): boolean => implications.every((each) => truthOf(each, values))

  const byName = new Map<string, Tested>()
  const testedOn = remembered((dayAndLoose: string): Tested => {
    const [day = '', loose] = dayAndLoose.split(' ')
    const covering = loose === 'true' ? mayCover : covers
    const stand = texts.filter((each) => covering(each.window, day as Day))
    const standing = standingOn(law, stand, bound.circuit, day as Day, question, covering)
    // WHY: standings that say the same are one, so that what is remembered of one day is there on the next
    const name = JSON.stringify([standing.norms.map(({ norm, doubts }) => [norm.id, doubts]), standing.erasers.map((each) => [each.eraser.id, each.doubts])])
    const known = byName.get(name) ?? {
      standing,
      tests: testsOf([...standing.norms.map((each) => each.norm), ...standing.erasers.map((each) => each.eraser)]),
      verdicts: new Map(),
    }
    byName.set(name, known)
    invariant(known.tests.length <= 53, 'which tests hold fits into a number')
    return known
  })
  const named = law.norms.filter((each) => each.actors.includes(question.actor) && each.acts.includes(question.act))
  const erasers = law.erasers.filter((each) => each.acts.includes(question.act))
  const mattering = new Set([...testsOf([...named, ...erasers]), ...implications].flatMap(factsIn))
  const gapsOf = (values: Values): readonly number[] => [...mattering].filter((fact) => values[fact] === undefined)
  const testedOver = (days: readonly Day[], loose: boolean): ReadonlySet<Tested> => new Set(days.map((day) => testedOn(`${day} ${loose}`)))

  return {
    mattering,
    isPossible,
    possible: (days, values, loose) => {
      const found = new Set<Verdict>()
      for (const tested of testedOver(days, loose)) complete(tested, values, found)
      return found
    },
    plainly: (days, values, loose) => {
      const found = new Set<Verdict>()
      for (const { standing } of testedOver(days, loose))
        for (const each of completions(values)) if (givens.every((given) => holds(implication(given), each))) found.add(evaluate(standing, each).verdict)
      return found
    },
  }

  /**
   * Fills the gaps that matter one after another, and adds the verdict of each situation that comes about. WHY: the evaluator sees of a situation only which
   * conditions hold, so a condition is looked at once all its facts are there, and situations in which the same hold are evaluated once; a test holds that
   * against the evaluator alone.
   */
  function complete({ standing, tests, verdicts }: Tested, values: Values, found: Set<Verdict>): void {
    const often = (fact: number): number => tests.filter((each) => factsIn(each).includes(fact)).length
    const gaps = gapsOf(values).toSorted((a, b) => often(b) - often(a))
    const depthOf = (condition: Condition): number => Math.max(...factsIn(condition).map((fact) => gaps.indexOf(fact)), -1) + 1
    const atDepth: { readonly limits: Condition[]; readonly tests: [bit: number, test: Condition][] }[] = [-1, ...gaps].map(() => ({ limits: [], tests: [] }))
    for (const each of implications) atDepth[depthOf(each)]?.limits.push(each)
    for (const [bit, each] of tests.entries()) atDepth[depthOf(each)]?.tests.push([2 ** bit, each])
    const own = facts.map((_, at) => values[at] ?? 0)
    const fill = (depth: number, before: number): void => {
      const here = atDepth[depth]
      if (here === undefined || !here.limits.every((each) => truthOf(each, own))) return
      const held = here.tests.reduce((sum, [bit, each]) => (truthOf(each, own) ? sum + bit : sum), before)
      const fact = gaps[depth]
      if (fact === undefined) {
        const verdict = verdicts.get(held) ?? evaluate(standing, situationOf(own)).verdict
        verdicts.set(held, verdict)
        found.add(verdict)
        return
      }
      for (let value = 0; value < (facts[fact]?.answers.length ?? 0); value += 1) {
        own[fact] = value
        fill(depth + 1, held)
      }
    }
    fill(0, 0)
  }

  /** Every completion of the gaps that matter. WHY: what no rule and no given names can be anything. */
  function completions(values: Values): readonly Situation[] {
    const first: readonly Situation[] = [situationOf(values)]
    return gapsOf(values).reduce((all, fact) => {
      const { id = '', answers = [] } = facts[fact] ?? {}
      return all.flatMap((each) => answers.map((answer) => ({ ...each, [id]: answer.id })))
    }, first)
  }
}

/** What some rules test, each test once. */
function testsOf(rules: readonly { readonly when: Condition; readonly unless: readonly { readonly condition: Condition }[] }[]): readonly Condition[] {
  const all = rules.flatMap(({ when, unless }) => [when, ...unless.map((each) => each.condition)])
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function remembered<Asked, Told>(tell: (asked: Asked) => Told): (asked: Asked) => Told {
  const told = new Map<Asked, Told>()
  return (asked) => {
    const known = told.get(asked) ?? tell(asked)
    told.set(asked, known)
    return known
  }
}

/** The truth of conditions, remembered by the values of the facts that each names. */
function truths(
  factsIn: (condition: Condition) => readonly number[],
  truth: (condition: Condition, values: Values) => boolean,
): (condition: Condition, values: Values) => boolean {
  const told = remembered((_: Condition) => new Map<number, boolean>())
  return (condition, values) => {
    const [own, named] = [told(condition), factsIn(condition)]
    invariant(named.length < 13, 'the values of the facts of a condition fit into a number')
    let key = 0
    for (const fact of named) key = key * 16 + (values[fact] ?? 15)
    const known = own.get(key) ?? truth(condition, values)
    own.set(key, known)
    return known
  }
}
