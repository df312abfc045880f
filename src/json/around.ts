// The same question elsewhere and on other days, as other programs read it. The shapes are contracts: fields are added, never changed.
import type { Asked, Elsewhere, Situated } from '../decide/index.ts'
import { stretches } from '../decide/index.ts'

/** What `where --json` prints. */
export function whereJson({ act, day, facts }: Omit<Asked, 'place'>, places: readonly Elsewhere[]) {
  const list = places.map(({ place, agency, verdict, possible, own }) => ({ place: place.id, name: place.name, agency, verdict, possible, own }))
  return { act, day, facts, places: list }
}

/** What `timeline --json` prints. */
export function timelineJson(situated: Situated, facts: Asked['facts']) {
  return { place: situated.place.id, agency: situated.agency, act: situated.act, facts, stretches: stretches(situated) }
}
