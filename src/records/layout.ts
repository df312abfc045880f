// How records of what police did are laid out: data in documents, one for each kind of file, that says what a column tells of facts and acts.
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, piecesOf, sourceOf } from '../fenced/index.ts'
import { type Attestation, knownAs, type Source, type Vocabulary, type Words } from '../rules/index.ts'
import { plainHeading } from './headings.ts'
import { strangeIn } from './layout-check.ts'
import { type dayFormats, recordLayoutShape, type WrittenLayout } from './layout-shape.ts'

/** Answers by the ids of their facts. */
export type FactAnswers = Readonly<Record<string, string>>

/** Where a record took place: the one place of all of them, or what a column says; `names` come first, then names of places `in` a place or in the State of another column, else ids. */
export type RecordPlace =
  | { readonly is: string }
  | { readonly column: string; readonly in?: string; readonly state?: string; readonly names: ReadonlyMap<string, string> }

/** The kind of agency that acted: one for all, or what a column says by a name that is listed here, a kind, or the number or name of an agency. */
export type RecordAgency = { readonly is: string } | { readonly column: string; readonly names: ReadonlyMap<string, string> }

/** The column of the day, and how days are written there. */
export interface RecordDay {
  readonly column: string
  readonly written: (typeof dayFormats)[number]
}

/** What every row says of facts, or what a column says by its codes. `inference`: it is concluded from the code, and not what was recorded. `optional`: a file may lack the column. */
export type RecordedFacts =
  | { readonly is: FactAnswers }
  | { readonly column: string; readonly codes: ReadonlyMap<string, FactAnswers>; readonly inference: boolean; readonly optional: boolean }

/** An act that rows tell of, or the column with its id. Without `done` no row says whether it was done. */
export interface RecordedActs {
  readonly act: { readonly is: string } | { readonly column: string; readonly codes: ReadonlySet<string> }
  readonly actor?: string
  readonly done?: true | DoneColumn
}

/** Whether an act was done, by the codes of a column; `open` are those that leave it open. */
export interface DoneColumn {
  readonly column: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly open: readonly string[]
}

export interface RecordLayout {
  readonly id: string
  readonly title: Words
  /** What one row is. */
  readonly record: Words
  readonly separator?: '|' | ',' | ';' | 'tab'
  /** Whether it has counts and no rows of single events: nothing in it can be judged by record. */
  readonly aggregate: boolean
  /** Absent where no column tells it. */
  readonly place?: RecordPlace
  /** Absent where it is the one that polices the place. */
  readonly agency?: RecordAgency
  /** Whether it may be another than the one that polices the place, and nothing in the file tells which. */
  readonly agencyNotTold: boolean
  readonly day?: RecordDay
  /** The column with the record's own number. */
  readonly number?: string
  readonly facts: readonly RecordedFacts[]
  readonly acts: readonly RecordedActs[]
  /** The columns that are never read. */
  readonly dropped: readonly string[]
  /** What such records can never tell. */
  readonly never: readonly Words[]
  readonly sources: readonly Source[]
  readonly unknowns: readonly Words[]
  readonly attestation: Attestation
  readonly file: string
  readonly line: number
}

/** All that documents say of layouts of records, in their order, and what is wrong with it. What has a mistake is left out. */
export function readRecordLayouts(
  documents: readonly DocumentText[],
  vocabulary: Vocabulary,
): { readonly layouts: readonly RecordLayout[]; readonly mistakes: readonly DataMistake[] } {
  const read = documents.map((each) => piecesOf(each, 'record-layout'))
  const mistakes = read.flatMap((each) => each.mistakes)
  const layouts: RecordLayout[] = []
  for (const piece of read.flatMap((each) => each.pieces)) {
    const found = checked(piece, recordLayoutShape, mistakes)
    if (found === undefined) continue
    const { file, line } = piece
    const strange = strangeIn(found, vocabulary).map(
      ({ path, words }): DataMistake => ({
        code: 'wrong-field',
        file,
        line: piece.lineOf(path),
        field: path.join('.'),
        words,
      }),
    )
    mistakes.push(...strange)
    if (layouts.some((each) => each.id === found.layout)) mistakes.push({ code: 'repeated-name', file, line, field: 'layout', words: found.layout })
    else if (strange.length === 0) layouts.push({ ...layoutOf(found, vocabulary), file, line })
  }
  return { layouts, mistakes }
}

function layoutOf(found: WrittenLayout, vocabulary: Vocabulary): Omit<RecordLayout, 'file' | 'line'> {
  const { layout: id, title, record, separator, aggregate = false, day, number, dropped, never } = found
  return {
    ...{ id, title, record, aggregate, dropped, never },
    ...(separator === undefined ? {} : { separator }),
    ...(found.place === undefined ? {} : { place: placeOf(found.place) }),
    agencyNotTold: found['agency-not-told'] === true,
    ...(found.agency === undefined ? {} : { agency: agencyOf(found.agency) }),
    ...(day === undefined ? {} : { day }),
    ...(number === undefined ? {} : { number }),
    facts: found.facts.map((each) => factsOf(each, vocabulary)),
    acts: found.acts.map((each) => actsOf(each, vocabulary)),
    sources: found.sources.map(sourceOf),
    unknowns: found['not-known'],
    attestation: knownAs(
      found.sources.map((each) => each.attestation),
      undefined,
    ),
  }
}

function placeOf({ is, column = '', in: outer, state, names }: NonNullable<WrittenLayout['place']>): RecordPlace {
  if (is !== undefined) return { is }
  return { column, ...(outer === undefined ? {} : { in: outer }), ...(state === undefined ? {} : { state }), names: namesOf(names) }
}

function agencyOf({ is, column = '', names }: NonNullable<WrittenLayout['agency']>): RecordAgency {
  return is === undefined ? { column, names: namesOf(names) } : { is }
}

function namesOf(names: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([name, id]) => [plainHeading(name), id]))
}

function factsOf({ is, column = '', fact, codes, inference = false, optional }: WrittenLayout['facts'][number], vocabulary: Vocabulary): RecordedFacts {
  if (is !== undefined) return { is }
  const own = vocabulary.facts.find((each) => each.id === fact)?.answers.map(({ id: answer }) => [answer, { [fact ?? '']: answer }] as const)
  return {
    column,
    codes: new Map<string, FactAnswers>(own === undefined ? Object.entries(codes ?? {}) : [...own, ['unknown', {}]]),
    inference,
    optional: optional === true,
  }
}

function actsOf({ act, column = '', actor, done }: WrittenLayout['acts'][number], vocabulary: Vocabulary): RecordedActs {
  return {
    act: act === undefined ? { column, codes: new Set(vocabulary.acts.map((each) => each.id)) } : { is: act },
    ...(actor === undefined ? {} : { actor }),
    ...(done === undefined ? {} : { done: done === 'yes' ? true : done }),
  }
}
