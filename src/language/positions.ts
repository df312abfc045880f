// Where the law is written: the places that lowering leaves out of the rules, kept beside them.
import { oncePer, type Span } from '../base/index.ts'
import { belongs } from './belongs.ts'
import { writtenName } from './derived-names.ts'
import { fullName } from './lower.ts'
import { writtenIn } from './mentions.ts'
import type { Parsed } from './parse.ts'
import { spanOf } from './span.ts'

export interface Positions {
  /** The place of the name of an instrument or of what belongs to one, by full name; of what follows from a rule, the place of that rule. */
  readonly name: (id: string) => Span | undefined
  /** Where the treatment of that number, from 0, is written in an instrument. */
  readonly treatment: (instrument: string, index: number) => Span | undefined
}

/** Where everything in some documents is written. */
export function positionsOf(documents: readonly Parsed[]): Positions {
  const names = new Map(documents.flatMap((each) => [...provisionNamesIn(each)]))
  const treatments = new Map(documents.flatMap((each) => [...treatmentsIn(each)]))
  return {
    name: (id) => (names.get(id) ?? names.get(writtenName(id, names)))?.(),
    treatment: (instrument, index) => treatments.get(instrument)?.[index]?.(),
  }
}

/** The name of the instrument that a document declares, as far as it could be read. */
export function instrumentOf(document: Parsed): string | undefined {
  return writtenIn(document).find((each) => each.$type === 'Instrument')?.name
}

/** Where the instrument of a document and all that belongs to it have their names, by full name: without what else is mentioned. */
export const provisionNamesIn = oncePer((document: Parsed): ReadonlyMap<string, () => Span> => {
  const instrument = instrumentOf(document)
  const own = writtenIn(document).filter((each) => each.$type === 'Instrument' || belongs(each))
  return new Map(own.map((each) => [fullName(each.name, belongs(each) ? instrument : undefined), () => spanOf(document.file, each, 'name')]))
})

/** The treatments of the instruments of a document, in the order in which each says them. */
const treatmentsIn = oncePer((document: Parsed): ReadonlyMap<string, readonly (() => Span)[]> => {
  const instruments = writtenIn(document).filter((each) => each.$type === 'Instrument')
  return new Map(instruments.map(({ name, treatments }) => [name, treatments.map((each) => () => spanOf(document.file, each))]))
})
