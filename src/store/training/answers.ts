// What officers of an agency answered to scenarios: once a day each, and kept.
import type { Kysely } from 'kysely'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'

/** An answer, with what was asked and what was right. `asked` and `rules` are kept as they are given, as JSON. */
export interface NewAnswer {
  readonly agency: string
  readonly scenario: string
  readonly asked: unknown
  readonly choice: string
  readonly verdict: string
  readonly rules: unknown
  readonly law: string
  readonly day: string
}

export interface KeptAnswer extends NewAnswer {
  readonly person: string
}

/** `kept`: this one; `before`: they had answered it that day, and what they answered then counts. */
export interface AnswerOutcome {
  readonly kind: 'kept' | 'before'
  readonly answer: KeptAnswer
}

/** Keeps an answer; the first that somebody gives to a scenario on a day. */
export function answerScenario(store: Store, given: NewAnswer, { id, at, person }: Stamp): Promise<AnswerOutcome> {
  return store.db.transaction().execute(async (db): Promise<AnswerOutcome> => {
    const row = { ...given, id, at, person, asked: JSON.stringify(given.asked), rules: JSON.stringify(given.rules) }
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('scenario_answer')
      .values(row)
      .onConflict((conflict) => conflict.columns(['agency', 'person', 'scenario', 'day']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows > 0n) return { kind: 'kept', answer: { ...given, person } }
    const before = await db
      .selectFrom('scenario_answer')
      .selectAll()
      .where('agency', '=', given.agency)
      .where('person', '=', person)
      .where('scenario', '=', given.scenario)
      .where('day', '=', given.day)
      .executeTakeFirstOrThrow()
    return { kind: 'before', answer: answerIn(before) }
  })
}

/** What was answered in an agency, by somebody alone or by all, in the order of the days. */
export async function answersOf(db: Kysely<Tables>, agency: string, person?: string): Promise<readonly KeptAnswer[]> {
  const all = db.selectFrom('scenario_answer').selectAll().where('agency', '=', agency).orderBy('day').orderBy('at').orderBy('id')
  return (await (person === undefined ? all : all.where('person', '=', person)).execute()).map(answerIn)
}

function answerIn({ id: _, at: __, asked, rules, ...row }: Tables['scenario_answer']): KeptAnswer {
  const question: unknown = JSON.parse(asked)
  const versions: unknown = JSON.parse(rules)
  return { ...row, asked: question, rules: versions }
}
