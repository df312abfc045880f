// Checklists in memory, taken apart once, so that candidates come as somebody types. Names leave memory when they are purged.
import { type Prepared, prepare, type VoterStatus } from 'evenhand/petition'
import { newestChecklist, type PetitionRow, type Store, votersOf } from 'evenhand/store'

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

const most = 4
const kept = new Map<string, Promise<Prepared<ListedVoter>>>()

/** The checklist against which a petition is examined; undefined where there is none, or its names are gone. */
export async function checklistFor(store: Store, petition: PetitionRow): Promise<Prepared<ListedVoter> | undefined> {
  const id = petition.checklist ?? (await newestChecklist(store.db, petition.place))
  if (id === undefined || petition.purged_at !== null) return undefined
  const found = kept.get(id) ?? votersOf(store.db, id).then((rows) => prepare(rows.map((each) => ({ ...each, status: statusOf(each.status) }))))
  kept.delete(id)
  kept.set(id, found)
  // WHY: a database that could not be reached is asked again
  found.catch(() => kept.delete(id))
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest)
  return found
}

/** Forgets every checklist: names were let go, or a list was replaced. */
export function forgetChecklists(): void {
  kept.clear()
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
