// The scenarios of an agency: made-up situations that its rules settle, those on which they changed or are its own beside all others.
import { type Day, seededRandom, shortHash } from '../base/index.ts'
import { type Answers, difference, type SaidInPart, type Subject, scenariosFrom, ToldInPart } from '../compare/index.ts'
import type { Question, Verdict } from '../rules/index.ts'
import type { NamedSituation } from '../situations/index.ts'
import type { AgencyRules } from './agency-rules.ts'

/** A made-up situation and a question. The id says both, and nothing else has it. */
export interface TrainingScenario {
  readonly id: string
  readonly question: Question
  readonly situation: Answers
  /** The situation in people's own words that it is, by id. */
  readonly named?: string
}

/** Why it is asked: the answer was another one three years ago, or would be without the agency's and the town's own texts, or a rule decides it. */
export const origins = ['changed', 'own', 'rule'] as const
export type ScenarioOrigin = (typeof origins)[number]

/** A scenario with what is right today. */
export interface AskedScenario extends TrainingScenario {
  readonly origin: ScenarioOrigin
  readonly verdict: Verdict
  readonly because: readonly string[]
}

/** How many scenarios are drawn from one difference. */
const mostDrawn = 40

/** The scenarios of an agency in the order in which they are asked. The same ones for the same rules and seed; `seed` is the agency. */
export function scenarioPool(rules: AgencyRules, named: readonly NamedSituation[], seed: string): readonly AskedScenario[] {
  const random = seededRandom(Number.parseInt(shortHash(seed), 16))
  const [today, earlier, common] = [new ToldInPart(rules.today), new ToldInPart(rules.earlier), new ToldInPart(rules.common)]
  const drawn: readonly Omit<TrainingScenario, 'id'>[] = [
    ...differing(rules.earlier, rules.today, random),
    ...differing(rules.common, rules.today, random),
    ...named.flatMap(({ id, act, actor, facts }) =>
      actor === undefined || actor === who ? [{ question: { actor: who, act }, situation: facts, named: id }] : [],
    ),
    ...today.scenariosByRule(who, random),
  ]
  const all = new Map<string, AskedScenario>()
  for (const { question, situation, named: name } of drawn) {
    const id = scenarioId(question, situation)
    const said = all.has(id) ? undefined : today.said(question, situation)
    const [verdict, other] = said?.verdicts ?? []
    // WHY: where no rule speaks there is nothing to learn of a rule
    if (said === undefined || verdict === undefined || other !== undefined || verdict === 'silent') continue
    const differs = (side: ToldInPart): boolean => !settles(side.said(question, situation), verdict)
    const origin = differs(earlier) ? 'changed' : differs(common) ? 'own' : 'rule'
    all.set(id, { id, question, situation, ...(name === undefined ? {} : { named: name }), origin, verdict, because: said.because })
  }
  return interleaved([...all.values()], random)
}

/** The scenario of a day: every one comes before any comes again. */
export function scenarioOn(pool: readonly AskedScenario[], day: Day): AskedScenario | undefined {
  return pool[Math.floor(Date.parse(day) / 86_400_000) % pool.length]
}

/** Only officers are asked, and only of what they do. */
const who = 'officer'

function differing(one: Subject, other: Subject, random: () => number): readonly Pick<TrainingScenario, 'question' | 'situation'>[] {
  const found = difference(one, other)
  const acts = found.acts.filter(({ question }) => question.actor === who)
  return scenariosFrom({ ...found, acts }, mostDrawn, random).map(({ act, situation }) => ({ question: act.question, situation }))
}

function settles(said: SaidInPart | undefined, verdict: Verdict): boolean {
  return said !== undefined && said.verdicts.length === 1 && said.verdicts[0] === verdict
}

/** The same question about the same situation is the same scenario, in whatever order its facts are told. */
function scenarioId({ actor, act }: Question, situation: Answers): string {
  const facts = Object.entries(situation).map(([fact, answer]) => `${fact}=${answer}`)
  return [actor, act, ...facts.toSorted()].join(' ')
}

/** WHY: they take turns, because somebody who is asked only what is unsettled, or only what changed, learns little of the rest */
function interleaved(all: readonly AskedScenario[], random: () => number): readonly AskedScenario[] {
  const isOpen = ({ verdict }: AskedScenario): boolean => verdict === 'unsettled' || verdict === 'conflict'
  const settled = (origin: ScenarioOrigin): AskedScenario[] =>
    shuffled(
      all.filter((each) => each.origin === origin && !isOpen(each)),
      random,
    )
  const turns = [settled('changed'), settled('rule'), settled('own'), shuffled(all.filter(isOpen), random)]
  const found: AskedScenario[] = []
  while (found.length < all.length) for (const turn of turns) found.push(...turn.splice(0, 1))
  return found
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items]
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [list[at], list[other]]
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one]
  }
  return list
}
