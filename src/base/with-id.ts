// One of a list by its id.
import { oncePer } from './once-per.ts'

interface HasId {
  readonly id: string
}

const byId = oncePer((list: readonly HasId[]) => new Map(list.map((each) => [each.id, each])))

const known = new WeakMap<readonly HasId[], ReadonlyMap<string, number>>()

/** Says which ids the items of a list have, in their order, so that they are not looked at for it. WHY: of some lists an item is read only where it is asked for. */
export function knowIds(list: readonly HasId[], ids: readonly string[]): void {
  known.set(list, new Map(ids.map((id, at) => [id, at])))
}

/** The item of a list with an id. WHY: the list is gone through once, because a nation has many thousand norms and places, and every answer names a few. */
export function withId<Item extends HasId>(list: readonly Item[], id: string | undefined): Item | undefined {
  const places = known.get(list)
  if (places !== undefined && id !== undefined) return list[places.get(id) ?? -1]
  // WHY: what is in the index came out of this very list, so a cast is no guess
  return id === undefined ? undefined : (byId(list).get(id) as Item | undefined)
}
