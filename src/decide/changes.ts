// What would have to be otherwise, or known, for another verdict.
import { type Artefact, impossible } from '../artefact/index.ts'
import { type Cost, type KnownValues, mattering, nearestWay, nearestWays, reach } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import type { Situated } from './question.ts'

/**
 * For each other verdict the nearest situation that has it, nearest first. Known facts are changed only where they must be. Of the open
 * ones only those are answered on which the verdict then turns: first as few as can be, then those that people can change, then the
 * less sensitive. `turning` are those on which it turns while nothing is changed.
 */
export function changesFrom(situated: Situated, root: number, verdict: Verdict | null, turning: ReadonlySet<number>): Answer['wouldChange'] {
  const { artefact, known } = situated
  const { diagrams, verdicts } = artefact
  const cost = costOf(situated, known, () => 1)
  const unchanged = openWays(situated, root, known, turning)
  const others = [impossible(artefact), ...(verdict === null ? [] : [verdicts.indexOf(verdict)])]
  return [...nearestWays(diagrams, root, cost, others)]
    .flatMap(([outcome, { values }]) => {
      const to = verdicts[outcome]
      if (to === undefined) return []
      const changes = new Map([...values].filter(([variable, value]) => known(variable) !== undefined && known(variable) !== value))
      const then: KnownValues = (variable) => changes.get(variable) ?? known(variable)
      const open = changes.size === 0 ? unchanged : openWays(situated, root, then, turningIn(situated, root, then, values))
      const facts = [...changes, ...open(outcome)]
      return [{ verdict: to, facts, far: facts.reduce((sum, [variable, value]) => sum + cost(variable, value), 0) }]
    })
    .sort((a, b) => a.far - b.far)
    .map(({ verdict: to, facts }) => ({ verdict: to, facts: named(artefact, facts) }))
}

/** On what the verdict turns where a way is gone as far as it leads through facts that are known. */
function turningIn({ artefact }: Situated, root: number, known: KnownValues, way: ReadonlyMap<number, number>): ReadonlySet<number> {
  // WHY: this is asked first, because a way all of whose facts are known leads there whatever the others are
  if ([...way.keys()].every((variable) => known(variable) !== undefined)) return new Set()
  return mattering(artefact.diagrams, root, known, impossible(artefact))
}

/**
 * WHY: the figures are chosen so that one fact changed costs more than any number of open ones answered; one that people cannot change costs more than
 * one they can; and who somebody is, which the vocabulary lists first, costs more than what they are suspected of.
 */
const changing = 1_000_000_000
const unchangeable = 1_000_000
const earlier = 1_000

function costOf({ artefact }: Situated, known: KnownValues, answering: (variable: number) => number): Cost {
  const { facts } = artefact.vocabulary
  return (variable, value) => {
    const now = known(variable)
    if (now === value) return 0
    if (now === undefined) return answering(variable)
    const firmness = facts[variable]?.changeable === true ? 0 : unchangeable
    return changing + firmness + earlier * (facts.length - variable)
  }
}

/** WHY: the order puts few answers first, then those that people can change, then the less sensitive; what the verdict does not turn on is left out. */
const answered = 1_000_000
const unchangeableOpen = 1_000

type Answers = readonly (readonly [variable: number, value: number])[]

/** For each outcome, the answers to open facts that lead to it, none of which can be left out. */
function openWays(situated: Situated, root: number, known: KnownValues, turning: ReadonlySet<number>): (outcome: number) => Answers {
  if (turning.size === 0) return () => []
  const { artefact } = situated
  const { diagrams, vocabulary } = artefact
  const answering = (variable: number): number => {
    const fact = vocabulary.facts[variable]
    return turning.has(variable) ? answered + (fact?.changeable === true ? 0 : unchangeableOpen) + (fact?.sensitivity ?? 0) : 0
  }
  const cost = costOf(situated, known, answering)
  return (outcome) => {
    // INVARIANT: the facts on which a verdict turns settle it, so those on a way to an outcome lead there without the others
    const left = new Map(
      [...(nearestWay(diagrams, root, outcome, cost, known)?.values ?? [])].filter(([variable]) => known(variable) === undefined && turning.has(variable)),
    )
    const leads = (): boolean => {
      const outcomes = reach(diagrams, root, (variable) => left.get(variable) ?? known(variable))
      return outcomes.size - (outcomes.has(impossible(artefact)) ? 1 : 0) === 1 && outcomes.has(outcome)
    }
    for (const [variable, value] of [...left].toReversed().sort(([a], [b]) => answering(b) - answering(a))) {
      left.delete(variable)
      if (!leads()) left.set(variable, value)
    }
    return [...left].sort(([a], [b]) => a - b)
  }
}

function named({ vocabulary }: Artefact, values: Answers): Readonly<Record<string, string>> {
  const pairs = values.flatMap(([index, value]): [string, string][] => {
    const fact = vocabulary.facts[index]
    const there = fact?.answers[value]
    return fact === undefined || there === undefined ? [] : [[fact.id, there.id]]
  })
  return Object.fromEntries(pairs)
}
