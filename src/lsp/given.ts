// A law folder as a client hands it over where the server has no files: read from a value of unknown shape.
import { readPlaces } from '../places/index.ts'
import type { Folder, Stored } from './host.ts'
import { textIn, valueIn } from './settings.ts'

/**
 * The folder in `{ uri, documents: [{ uri, text }], places: [rows of law/places.csv, with at least id and name], circuits: [id] }`; undefined without an address. What is not of
 * that shape is left out.
 */
export function folderIn(given: unknown): Folder | undefined {
  const uri = textIn(given, 'uri')
  if (uri === undefined) return undefined
  const places = listIn(given, 'places').flatMap((each): readonly (readonly [string, string])[] => {
    const id = textIn(each, 'id')
    return id === undefined ? [] : [[id, textIn(each, 'name') ?? id]]
  })
  const stored = listIn(given, 'documents').flatMap((each): readonly Stored[] => {
    const [address, text] = [textIn(each, 'uri'), textIn(each, 'text')]
    return address === undefined || text === undefined ? [] : [{ uri: address, text }]
  })
  const rows = listIn(given, 'places').flatMap((each) => (typeof each === 'object' && each !== null ? [rowOf(each)] : []))
  const circuits = listIn(given, 'circuits').filter((each) => typeof each === 'string')
  return { uri, stored, places: new Set(places.map(([id]) => id)), placeNames: new Map(places), circuits: new Set(circuits), placeList: readPlaces(rows).items }
}

function rowOf(given: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

function listIn(given: unknown, key: string): readonly unknown[] {
  const value = valueIn(given, key)
  return Array.isArray(value) ? value : []
}
