// Everything declared in a set of documents, by kind and full name.
import { belongs } from './belongs.ts'
import type { Act, Actor, Agency, Case, Declaration, Definition, Eraser, Fact, Given, Instrument, Limit, Norm, Unsettled } from './generated/ast.ts'
import type { Parsed } from './parse.ts'

/** A declaration with its document and, if it belongs to an instrument, that instrument's name. */
export interface Declared<Node extends Declaration = Declaration> {
  readonly node: Node
  readonly file: string
  /** The name by which other documents know it: `instrument/name` for what belongs to an instrument. */
  readonly id: string
  readonly instrument?: string
}

export interface Declarations {
  readonly actors: readonly Declared<Actor>[]
  readonly agencies: readonly Declared<Agency>[]
  readonly acts: readonly Declared<Act>[]
  readonly facts: readonly Declared<Fact>[]
  readonly givens: readonly Declared<Given>[]
  readonly instruments: readonly Declared<Instrument>[]
  readonly norms: readonly Declared<Norm | Unsettled>[]
  readonly erasers: readonly Declared<Eraser>[]
  readonly definitions: readonly Declared<Definition>[]
  readonly limits: readonly Declared<Limit>[]
  readonly cases: readonly Declared<Case>[]
}

/** Collects the declarations in the order of the documents. */
export function declarationsOf(documents: readonly Parsed[]): Declarations {
  const all = documents.flatMap(({ file, declarations }): Declared[] => {
    const instrument = declarations.find((node) => node.$type === 'Instrument')?.name
    return declarations.map((node): Declared => {
      if (!belongs(node) || instrument === undefined) return { node, file, id: node.name }
      return { node, file, id: `${instrument}/${node.name}`, instrument }
    })
  })
  const of = <Kind extends Declaration['$type']>(...kinds: readonly Kind[]) => {
    type Found = Extract<Declaration, { $type: Kind }>
    const isFound = (each: Declared): each is Declared<Found> => (kinds as readonly string[]).includes(each.node.$type)
    return all.filter(isFound)
  }
  return {
    actors: of('Actor'),
    agencies: of('Agency'),
    acts: of('Act'),
    facts: of('Fact'),
    givens: of('Given'),
    instruments: of('Instrument'),
    norms: of('Norm', 'Unsettled'),
    erasers: of('Eraser'),
    definitions: of('Definition'),
    limits: of('Limit'),
    cases: of('Case'),
  }
}
