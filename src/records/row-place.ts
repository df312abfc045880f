// The place of a record.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { isUnder, withId } from '../base/index.ts'
import { placesNamed } from '../decide/index.ts'
import { plainHeading } from './headings.ts'
import type { RecordPlace } from './layout.ts'
import type { CellOf, PartReader } from './record.ts'

/** The places that a layout names itself. */
export function placesNamedIn(place: RecordPlace | undefined): readonly string[] {
  if (place === undefined) return []
  return 'is' in place ? [place.is] : [...(place.in === undefined ? [] : [place.in]), ...new Set(place.names.values())]
}

/** Finds the id of a row's place. An empty cell says nothing; a name of two places is one of neither. */
export function placeReader(artefact: Artefact, place: RecordPlace | undefined, cell: CellOf): PartReader<string> {
  if (place === undefined) return () => undefined
  if ('is' in place) return () => place.is
  const { column, names, in: outer } = place
  const own = cell(column)
  const state = place.state === undefined ? undefined : cell(place.state)
  return (cells, faults) => {
    const name = own(cells)
    if (name === '') return undefined
    const listed = names.get(plainHeading(name))
    if (listed !== undefined) return listed
    const [found, ...others] = candidates(name, state?.(cells))
    if (found !== undefined && others.length === 0) return found.id
    faults.push({ fault: found === undefined ? 'unknown-place' : 'ambiguous-place', column })
    return undefined
  }

  function candidates(name: string, inState: string | undefined): readonly PlaceEntry[] {
    if (outer !== undefined) return placesNamed(artefact, name).filter((each) => isUnder(each, outer))
    if (inState !== undefined) return placesNamed(artefact, inState === '' ? name : `${name}, ${inState}`)
    const exact = withId(artefact.places, name)
    return exact === undefined ? [] : [exact]
  }
}
