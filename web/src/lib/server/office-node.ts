// When the office of a place closes, where its clerk has said so at the desk: for pages of everybody, which do without where the database is away.
import type { Artefact } from 'evenhand/artefact'
import { placesNamed } from 'evenhand/decide'
import { closingHour } from 'evenhand/store'
import { ifReached } from './reached-node.ts'
import { storeIfThere } from './store-node.ts'

/** The hour, `17:00`; undefined where it is not known. `name`: the place as somebody wrote it. */
export async function closesAt(artefact: Artefact, name: string): Promise<string | undefined> {
  const [place, other] = name === '' ? [] : placesNamed(artefact, name)
  if (place === undefined || other !== undefined) return undefined
  return ifReached(async () => {
    const store = await storeIfThere()
    return store === undefined ? undefined : closingHour(store.db, place.id)
  })
}
