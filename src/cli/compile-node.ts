// From the law folder to an artefact: read, check, compile.
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Artefact } from '../artefact/index.ts'
import { compile } from '../compiler/index.ts'
import { check, type Finding } from '../language/index.ts'
import { bindings, circuits, type Place, type RowProblem, readPlaces } from '../places/index.ts'
import type { Law } from '../rules/index.ts'
import type { Documents } from './law-node.ts'

export interface Compiled {
  readonly law?: Law
  readonly artefact?: Artefact
  readonly findings: readonly Finding[]
  readonly problems: readonly RowProblem[]
}

/** Checks the documents and, where no error stands in the way, compiles them. */
export function compileDocuments(documents: Documents): Compiled {
  const { places, problems } = placesIn(documents.places)
  const { law, findings } = check(documents.texts, surroundings(places))
  if (law === undefined || problems.length > 0) return { findings, problems }
  const agencies = law.vocabulary.agencies.map((each) => each.id)
  const bound = bindings(places, agencies, law.instruments)
  return { law, artefact: compile(law, { places, bound, documents: documents.hash }), findings, problems }
}

/** The table of places; a file that is no table at all is one problem. */
function placesIn(text: string): ReturnType<typeof readPlaces> {
  try {
    const rows: Record<string, string>[] = parseCsv(text, { columns: true, skip_empty_lines: true, relax_column_count: true })
    return readPlaces(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { places: [], problems: [{ line: Number(error['lines'] ?? 1), column: 'id', value: error.code }] }
  }
}

/** What documents may name that the table of places declares. */
export function surroundings(places: readonly Place[]) {
  return { places: new Set<string>(places.map((each) => each.id)), circuits: new Set(circuits) }
}
