// What was decided of the components of a version: by whom and when, every decision kept, the last one counting.
import type { Kysely } from 'kysely'
import { lockAgency } from '../agency-lock.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import type { PolicyDecisionRow, PolicyVersionRow } from './tables.ts'

/** A component by its norm, and what is decided of it. */
export interface NewPolicyDecision {
  readonly norm: string
  readonly decision: unknown
}

/** `adopted`: officers were told what it says, and it stays as they were told. */
export type DecisionOutcome = 'done' | 'adopted'

/** Keeps decisions on a version, together or not at all. */
export function decideComponents(
  store: Store,
  { id: version, agency }: Pick<PolicyVersionRow, 'id' | 'agency'>,
  decisions: readonly NewPolicyDecision[],
  stamp: Stamp,
  newId: () => string,
): Promise<DecisionOutcome> {
  return store.db.transaction().execute(async (db): Promise<DecisionOutcome> => {
    await lockAgency(db, agency)
    const adopted = await db.selectFrom('policy_adoption').select('id').where('version', '=', version).limit(1).executeTakeFirst()
    if (adopted !== undefined) return 'adopted'
    if (decisions.length === 0) return 'done'
    const { last } = await db
      .selectFrom('policy_decision')
      .select((each) => each.fn.max('number').as('last'))
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    const rows = decisions.map(
      ({ norm, decision }, at): PolicyDecisionRow => ({
        ...{ id: newId(), version, number: Number(last) + 1 + at, norm },
        ...{ decision: JSON.stringify(decision), person: stamp.person, at: stamp.at },
      }),
    )
    await db.insertInto('policy_decision').values(rows).execute()
    await record(db, { ...stamp, action: 'policy.decide', subject: version, place: agency, data: { norms: decisions.map(({ norm }) => norm) } })
    return 'done'
  })
}

/** A decision that counts, with who made it. */
export interface StandingDecision {
  readonly version: string
  readonly norm: string
  readonly decision: unknown
  readonly person: string
  readonly at: string
}

/** The decision that counts of each component of some versions. */
export async function standingDecisions(db: Kysely<Tables>, versions: readonly string[]): Promise<readonly StandingDecision[]> {
  if (versions.length === 0) return []
  const rows = await db.selectFrom('policy_decision').selectAll().where('version', 'in', versions).orderBy('version').orderBy('number').execute()
  const last = new Map(rows.map((each) => [`${each.version} ${each.norm}`, each]))
  return [...last.values()].map(({ version, norm, decision, person, at }): StandingDecision => {
    const read: unknown = JSON.parse(decision)
    return { version, norm, decision: read, person, at }
  })
}
