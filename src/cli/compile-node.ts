// From the law folder to an artefact: read, check, compile.
import { parse as parseCsv } from 'csv-parse/sync'
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
  const rows: Record<string, string>[] = parseCsv(documents.places, { columns: true, skip_empty_lines: true, relax_column_count: true })
  const { places, problems } = readPlaces(rows)
  const { law, findings } = check(documents.texts, surroundings(places))
  if (law === undefined || problems.length > 0) return { findings, problems }
  const agencies = law.vocabulary.agencies.map((each) => each.id)
  const bound = bindings(places, agencies, law.instruments)
  return { law, artefact: compile(law, { places, bound, documents: documents.hash }), findings, problems }
}

/** What documents may name that the table of places declares. */
export function surroundings(places: readonly Place[]) {
  return { places: new Set<string>(places.map((each) => each.id)), circuits: new Set(circuits) }
}
