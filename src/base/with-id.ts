// One of a list by its id.
import { oncePer } from './once-per.ts'

interface HasId {
  readonly id: string
}

const byId = oncePer((list: readonly HasId[]) => new Map(list.map((each) => [each.id, each])))

/** The item of a list with an id. WHY: the list is gone through once, because a nation has many thousand norms and places, and every answer names a few. */
export function withId<Item extends HasId>(list: readonly Item[], id: string | undefined): Item | undefined {
  // WHY: what is in the index came out of this very list, so a cast is no guess
  return id === undefined ? undefined : (byId(list).get(id) as Item | undefined)
}
