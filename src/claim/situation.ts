// One situation in line with what is known that has a given verdict.
import { type Artefact, impossible } from '../artefact/index.ts'
import { cellOf, editionOn, type Situated } from '../decide/index.ts'
import { type Cost, nearestWay, reach } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'

/** WHY: a known fact costs this much, because no number of open facts is worth one that is known to be otherwise. */
const otherwise = 1_000_000

/** The question with so much known that its verdict is the given one, which must be possible; nothing that is added can be left out again. */
export function situationWith(situated: Situated, verdict: Verdict): Situated {
  const { artefact, known, day } = situated
  const cell = cellOf(artefact, editionOn(situated, day))
  if (cell === undefined) return situated
  const { facts } = artefact.vocabulary
  const cost: Cost = (variable, value) => {
    const now = known(variable)
    if (now === undefined) return 10 + (facts[variable]?.sensitivity ?? 0)
    return now === value ? 0 : otherwise
  }
  const way = nearestWay(artefact.diagrams, cell.verdict, artefact.verdicts.indexOf(verdict), cost)
  const added = new Map([...(way?.values ?? [])].filter(([variable]) => known(variable) === undefined))
  const outcome = artefact.verdicts.indexOf(verdict)
  const leads = (): boolean => {
    const outcomes = reach(artefact.diagrams, cell.verdict, (variable) => known(variable) ?? added.get(variable))
    return outcomes.size - (outcomes.has(impossible(artefact)) ? 1 : 0) === 1 && outcomes.has(outcome)
  }
  // WHY: the most sensitive fact is left out first, so that of two facts that would do the plainer stays
  for (const [variable, value] of [...added].toReversed().sort(([a], [b]) => cost(b, 0) - cost(a, 0))) {
    added.delete(variable)
    if (!leads()) added.set(variable, value)
  }
  return {
    ...situated,
    facts: { ...situated.facts, ...named(artefact, added) },
    known: (variable) => known(variable) ?? added.get(variable),
  }
}

function named({ vocabulary }: Artefact, values: ReadonlyMap<number, number>): Readonly<Record<string, string>> {
  const pairs = [...values].flatMap(([index, value]): [string, string][] => {
    const fact = vocabulary.facts[index]
    const answer = fact?.answers[value]
    return fact === undefined || answer === undefined ? [] : [[fact.id, answer.id]]
  })
  return Object.fromEntries(pairs)
}
