// From the law folder to an artefact: read, check, compile.
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Artefact } from '../artefact/index.ts'
import { compile, TooInvolved } from '../compiler/index.ts'
import { check, type Finding, spanAt, whereWritten } from '../language/index.ts'
import { bindings, mainKind, policingOf, type RowProblem, readAgencies, readContracts, readPlaces, surroundings } from '../places/index.ts'
import { attestations, type Law } from '../rules/index.ts'
import type { Documents } from './law-node.ts'

export interface Compiled {
  readonly law?: Law
  readonly artefact?: Artefact
  readonly findings: readonly Finding[]
  readonly problems: readonly RowProblem[]
}

/** Checks the documents and, where no error stands in the way, compiles them. `draft`: the instrument among them that is only a draft. */
export function compileDocuments(documents: Documents, draft?: string): Compiled {
  const tables = new Tables(documents.tables)
  const places = readPlaces(tables.rows('places.csv'))
  const { law, findings } = check(documents.texts, { ...surroundings(places.items), ...(draft === undefined ? {} : { draft }) })
  const kinds = (law?.vocabulary.agencies ?? []).map((each) => each.id)
  const agencies = readAgencies(tables.rows('places-agencies.csv'), places.items, kinds)
  const contracts = readContracts(tables.rows('places-policing.csv'), { places: places.items, agencies: agencies.items, kinds, attestations })
  if (law === undefined) return { findings, problems: [...tables.problems, ...places.problems] }
  const problems = [tables, places, agencies, contracts].flatMap((each) => each.problems)
  if (problems.length > 0) return { findings, problems }
  const bound = bindings(places.items, kinds, law.instruments)
  const policed = places.items.map((place) => {
    const policing = policingOf(place.id, agencies.items, contracts.items)
    const agency = mainKind(place.kind, policing)
    return { ...place, ...(agency === undefined ? {} : { agency }), policing }
  })
  try {
    return { law, artefact: compile(law, { places: policed, agencies: agencies.items, bound, documents: documents.hash }), findings, problems }
  } catch (error) {
    if (!(error instanceof TooInvolved)) throw error
    return { findings: [...findings, tooInvolved(documents, error.norm)], problems }
  }
}

function tooInvolved({ texts }: Documents, name: string): Finding {
  const { file = '', line = 1 } = whereWritten(texts).get(name) ?? {}
  const text = texts.find((each) => each.file === file)?.text ?? ''
  const at = text.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  const end = text.indexOf('\n', at)
  return { code: 'too-involved', severity: 'error', span: spanAt(file, text, at, end === -1 ? text.length : end), words: { name }, related: [] }
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
