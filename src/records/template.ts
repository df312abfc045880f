// What a record has to say, so that the rules of a place and a day can be held against it: the acts that they bind, and the fewest facts that tell.
import { type Artefact, impossible, type PlaceEntry } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import type { Situated } from '../decide/index.ts'
import type { Fact } from '../rules/index.ts'
import { fewestFurther, fewestOf, isSettled } from './missing.ts'
import { outcomesIn, type PartialDiagrams, type PartialRef, possibleFor } from './partial.ts'
import { partialOfActs } from './template-acts.ts'
import { saysAsMuch } from './template-enough.ts'

/** A fact that a record in a template says, and the acts of which it has to be known. */
export interface TemplateColumn {
  readonly fact: Fact
  readonly acts: readonly string[]
}

/** An act that a template has records of, and the facts that it leaves out though the rules on the act turn on them in some situations. */
export interface TemplateAct {
  readonly act: string
  readonly open: readonly Fact[]
}

/** What records of a place, a kind of agency and a day have to say. */
export interface RecordTemplate {
  readonly place: PlaceEntry
  readonly agency: string
  readonly day: Day
  readonly acts: readonly TemplateAct[]
  readonly columns: readonly TemplateColumn[]
}

/** Facts that are more than this about whom a person is, or that their status could be concluded from, are left out unless they are asked for. */
const mostSensitive = 2

/** Whether a fact is left out of a template unless it is asked for. */
export function isSensitive(fact: Fact): boolean {
  return fact.sensitivity > mostSensitive
}

/**
 * The fewest facts with which a record on any of the acts always says as much as it would with all facts, the least sensitive first. `sensitive`: sensitive
 * facts are among them too, so that every verdict is settled.
 */
export function templateOf(situated: Situated, acts: readonly string[], sensitive = false): RecordTemplate {
  const { artefact, place, agency, day } = situated
  const { facts } = artefact.vocabulary
  const { partial, rootOf } = partialOfActs(situated, acts)
  const roots = [...new Set(acts.map(rootOf))]
  const bySensitivity = facts.map((_, number) => number).sort((a, b) => (facts[a]?.sensitivity ?? 0) - (facts[b]?.sensitivity ?? 0))
  const useful = bySensitivity.filter((fact) => partial.facts.includes(fact))
  const asked = new Set(useful.filter((number) => sensitive || !isSensitiveIn(artefact, number)))
  const areEnough =
    (from: readonly PartialRef[]) =>
    (chosen: readonly number[]): boolean =>
      saysAsMuch(partial, artefact.order, from, new Set(chosen), asked)
  const chosen = fewestOf([...asked], areEnough(roots))
  const needs = new Map(acts.map((act) => [act, new Set(fewestOf(chosen, areEnough([rootOf(act)])))]))
  return {
    ...{ place, agency, day },
    acts: acts.map((act) => ({ act, open: openOf(artefact, partial, rootOf(act), chosen, useful) })),
    columns: facts.flatMap((fact, number) => (chosen.includes(number) ? [{ fact, acts: acts.filter((act) => needs.get(act)?.has(number)) }] : [])),
  }
}

function isSensitiveIn({ vocabulary }: Artefact, number: number): boolean {
  const fact = vocabulary.facts[number]
  return fact === undefined || isSensitive(fact)
}

/** The facts besides those chosen on which the verdict on an act still turns. */
function openOf(artefact: Artefact, partial: PartialDiagrams, root: PartialRef, chosen: readonly number[], useful: readonly number[]): readonly Fact[] {
  const group = { root, value: () => undefined, count: 1 }
  if (isSettled(partial, group, new Set(chosen))) return []
  const all = [...chosen, ...useful.filter((each) => !chosen.includes(each))]
  const further = fewestFurther(partial, [group], all) ?? []
  return further.flatMap((each) => (chosen.includes(each) ? [] : (artefact.vocabulary.facts[each] ?? [])))
}

/** The acts of an actor on which the rules of a place and a day say somewhere that they must, or must not, be done. */
export function boundActs(situated: Situated, actor: string): readonly string[] {
  const { artefact } = situated
  const acts = artefact.vocabulary.acts.flatMap((each) => (each.actor === actor ? [each.id] : []))
  const { partial, rootOf } = partialOfActs(situated, acts)
  const possible = (act: string): readonly number[] => outcomesIn(possibleFor(partial, rootOf(act), () => undefined))
  const binds = (outcome: number): boolean => outcome !== impossible(artefact) && ['must', 'must not'].includes(artefact.verdicts[outcome] ?? '')
  return acts.filter((act) => possible(act).some(binds))
}
