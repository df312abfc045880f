// What waits for somebody: what they learned and is no longer so, what is to be asked again, and the scenario of the day.
import type { Day } from '../base/index.ts'
import type { SaidInPart } from '../compare/index.ts'
import type { ScenarioMark } from './choice.ts'
import { freshnessOf, type TestedScenario } from './freshness.ts'
import { type AskedScenario, scenarioOn, type TrainingScenario } from './pool.ts'
import type { RulePrint } from './prints.ts'
import { dueAgain } from './repetition.ts'

/** An answer that somebody gave to a scenario. */
export interface PastAnswer extends TestedScenario, Pick<TrainingScenario, 'id' | 'named'> {
  readonly day: Day
  readonly mark: ScenarioMark
}

/** Why a scenario is asked now: the answer is another one since, the words of its rules are, it is due again, it is that of the day, or somebody wanted another. */
export type AskedBecause = 'verdict' | 'words' | 'due' | 'today' | 'another'

/** A scenario that waits, with what is right now. */
export interface WaitingScenario extends TrainingScenario, Pick<AskedScenario, 'verdict' | 'because'> {
  readonly why: AskedBecause
}

export interface Learning {
  /** In the order in which they were given. */
  readonly answers: readonly PastAnswer[]
  readonly pool: readonly AskedScenario[]
  readonly day: Day
  /** What the rules say today of each scenario that was answered, by its id. */
  readonly now: ReadonlyMap<string, SaidInPart | undefined>
  readonly prints: ReadonlyMap<string, RulePrint>
}

const urgency: readonly AskedBecause[] = ['verdict', 'words', 'due', 'today']

/** What waits, the most urgent first. What was answered today waits no more, and what no longer has one answer is not asked. */
export function waitingFor({ answers, pool, day, now, prints }: Learning): readonly WaitingScenario[] {
  const past = [...Map.groupBy(answers, ({ id }) => id)].flatMap(([id, given]): readonly WaitingScenario[] => {
    const last = given.at(-1)
    const said = now.get(id)
    const [verdict, other] = said?.verdicts ?? []
    if (last === undefined || last.day === day || said === undefined || verdict === undefined || other !== undefined || verdict === 'silent') return []
    const freshness = freshnessOf(last, said, prints)
    const due = dueAgain(given)
    if (freshness === 'fresh' && (due === undefined || due > day)) return []
    const { question, situation, named } = last
    const asked = { id, question, situation, ...(named === undefined ? {} : { named }) }
    return [{ ...asked, verdict, because: said.because, why: freshness === 'fresh' ? 'due' : freshness }]
  })
  const ofDay = scenarioOn(pool, day)
  const isNew = ofDay !== undefined && !past.some(({ id }) => id === ofDay.id) && !answers.some((each) => each.id === ofDay.id && each.day === day)
  const all = [...past, ...(isNew ? [{ ...ofDay, why: 'today' as const }] : [])]
  return all.toSorted((one, two) => urgency.indexOf(one.why) - urgency.indexOf(two.why))
}

/** One that somebody has never answered, from that of the day on; undefined where they have answered all. */
export function anotherFor({ answers, pool, day }: Pick<Learning, 'answers' | 'pool' | 'day'>): WaitingScenario | undefined {
  const start = pool.findIndex(({ id }) => id === scenarioOn(pool, day)?.id)
  const found = [...pool.slice(start), ...pool.slice(0, Math.max(start, 0))].find(({ id }) => !answers.some((each) => each.id === id))
  return found && { ...found, why: 'another' }
}
