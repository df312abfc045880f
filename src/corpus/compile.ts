// From the law folder to an artefact: read, check, compile.
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { analysed } from '../analysis/index.ts'
import type { Artefact } from '../artefact/index.ts'
import { tooInvolved } from '../compare/index.ts'
import { compile, TooInvolved } from '../compiler/index.ts'
import type { Documents } from '../folder/index.ts'
import { check, type Finding, type Parsed } from '../language/index.ts'
import {
  bindings,
  mainKind,
  policingOf,
  type RowProblem,
  readAgencies,
  readContracts,
  readPlaces,
  readZips,
  surroundingsFrom,
  withZips,
} from '../places/index.ts'
import { attestations, type Law } from '../rules/index.ts'

export interface Compiled {
  readonly law?: Law
  readonly artefact?: Artefact
  /** The part of which the acts were compiled, where not all were. */
  readonly asked?: AskedAbout
  /** The documents as they were read. */
  readonly texts: readonly Parsed[]
  readonly findings: readonly Finding[]
  readonly problems: readonly RowProblem[]
}

/** A part of the law: some acts, and the texts through which they are asked about. */
export interface AskedAbout {
  readonly acts: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

/** What is asked about in a law; undefined: everything. */
export type PartAsked = (law: Law, texts: readonly Parsed[]) => AskedAbout | undefined

/** Checks the documents and, where no error stands in the way, compiles them. `draft`: the instrument among them that is only a draft. */
export function compileDocuments(documents: Documents, draft?: string, partAsked?: PartAsked): Compiled {
  const tables = new Tables(documents.tables)
  const places = readPlaces(tables.rows('places.csv'))
  const { law, documents: texts, findings } = check(documents.texts, { ...surroundingsFrom(places.items), ...(draft === undefined ? {} : { draft }) })
  const kinds = (law?.vocabulary.agencies ?? []).map((each) => each.id)
  const agencies = readAgencies(tables.rows('places-agencies.csv'), places.items, kinds)
  const contracts = readContracts(tables.rows('places-policing.csv'), { places: places.items, agencies: agencies.items, kinds, attestations })
  const zips = readZips(tables.rows('places-zips.csv'), places.items)
  if (law === undefined) return { texts, findings, problems: [...tables.problems, ...places.problems] }
  const problems = [tables, places, agencies, contracts, zips].flatMap((each) => each.problems)
  if (problems.length > 0) return { texts, findings, problems }
  const bound = bindings(places.items, kinds, law.instruments)
  const policed = withZips(places.items, zips.items).map((place) => {
    const policing = policingOf(place.id, agencies.items, contracts.items)
    const agency = mainKind(place.kind, policing)
    return { ...place, ...(agency === undefined ? {} : { agency }), policing }
  })
  try {
    const asked = partAsked?.(law, texts)
    const target = { places: policed, agencies: agencies.items, bound, documents: documents.hash, ...(asked === undefined ? {} : { acts: asked.acts }) }
    return { law, artefact: compile(law, target), ...(asked === undefined ? {} : { asked }), texts, findings, problems }
  } catch (error) {
    if (!(error instanceof TooInvolved)) throw error
    const { findings: more } = analysed({ places: places.items, body: law, texts }, [tooInvolved(error, law.norms)], 'en', false)
    return { texts, findings: [...findings, ...more], problems }
  }
}

/** The tables beside the documents; a file that is no table at all is one problem. */
class Tables {
  readonly problems: RowProblem[] = []
  readonly #texts: Documents['tables']

  constructor(texts: Documents['tables']) {
    this.#texts = texts
  }

  rows(file: keyof Documents['tables']): readonly Record<string, string>[] {
    try {
      return parseCsv(this.#texts[file], { columns: true, skip_empty_lines: true, relax_column_count: true })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      this.problems.push({ file, line: Number(error['lines'] ?? 1), column: '', value: error.code })
      return []
    }
  }
}
