// Checklists in memory, taken apart once, so that candidates come as somebody types. Names leave memory when they are purged.
import { setImmediate } from 'node:timers/promises'
import { type Prepared, preparing, type VoterStatus } from 'evenhand/signatures'
import { newestChecklist, type PetitionRow, type Store, votersOf } from 'evenhand/store'
import { keeper } from '#lib/kept.ts'

export interface ListedVoter {
  readonly row: number
  readonly number: string
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
  readonly address: string
  readonly town: string
  readonly status: VoterStatus
}

const kept = keeper<Promise<Prepared<ListedVoter>>>(4)

/** The checklist against which a petition is examined; undefined where there is none, or its names are gone. */
export async function checklistFor(store: Store, petition: PetitionRow): Promise<Prepared<ListedVoter> | undefined> {
  const id = petition.checklist ?? (await newestChecklist(store.db, petition.place))
  if (id === undefined || petition.purged_at !== null) return undefined
  // WHY: a database that could not be reached is asked again, because a keeper lets a failure go
  return kept(id, async () => prepared((await votersOf(store.db, id)).map((each) => ({ ...each, status: statusOf(each.status) }))))
}

/** WHY: it goes step by step, because a list of a city takes a second, and others are answered in between. */
async function prepared(voters: readonly ListedVoter[]): Promise<Prepared<ListedVoter>> {
  const steps = preparing(voters)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await setImmediate()
  }
}

/** Forgets every checklist: names were let go, or a list was replaced. */
export function forgetChecklists(): void {
  kept.forget()
}

function statusOf(status: string): VoterStatus {
  switch (status) {
    case 'active':
    case 'challenged':
    case 'inactive':
      return status
    default:
      return 'not-known'
  }
}
