// Many records at once, as columns of numbers: through the tables of a chain, some thousand rows at a time.
import { type Artefact, impossible } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { partialOf } from './partial.ts'

/** Coded records, a column for each fact: what nothing is known of has the value after the last. */
export type FactColumns = ReadonlyMap<number, Uint8Array>

/** The tables of the rules on an act in one place on one day, by who usually does it; nothing where no rule is known. Every record begins with the first state of `starts`. */
export function tablesOn(artefact: Artefact, act: string, place: string, agency: string, day: Day): Blocks | undefined {
  const timeline = artefact.timelines[artefact.places.find((each) => each.id === place)?.timelines[agency] ?? -1]
  const actor = artefact.vocabulary.acts.find((each) => each.id === act)?.actor
  const edition = timeline?.editions[`${actor} ${act}`]?.findLast((each) => each.from <= day)
  const cell = artefact.cells[edition?.cell ?? -1]
  if (cell === undefined) return undefined
  const sizes = artefact.vocabulary.facts.map((fact) => fact.answers.length)
  return blocksOf(partialOf(artefact.diagrams, [cell.verdict], impossible(artefact)), artefact.order, sizes)
}

/** WHY: so many rows stay in the nearest cache of a processor with the columns that are read together. */
const rowsAtOnce = 4_096

/** The sets of outcomes of many records, as bits, a table after another. `start`: the state that each record begins with. A fact without a column is known of none. */
export function setsOf({ blocks, sets }: Blocks, columns: FactColumns, start: Uint16Array | Int32Array): Int32Array {
  const found = Int32Array.from(start)
  const tables = blocks.map(({ facts, radices, next }, index) => ({
    // WHY: the last states stand for sets, which are then read at once
    next: Int32Array.from(index === blocks.length - 1 ? next.map((state) => sets[state] ?? 0) : next),
    read: inFours(facts.map((fact, at) => ({ column: columns.get(fact), radix: radices[at] ?? 1 }))),
  }))
  const unknown = new Uint8Array(Math.min(rowsAtOnce, found.length))
  for (let from = 0; from < found.length; from += rowsAtOnce) {
    const states = found.subarray(from, from + rowsAtOnce)
    const part = (column: Uint8Array | undefined): Uint8Array => column?.subarray(from, from + rowsAtOnce) ?? unknown
    for (const { next, read } of tables) {
      for (const four of read) addFour(states, four, part)
      for (let row = 0; row < states.length; row += 1) states[row] = next[states[row] ?? 0] ?? -1
    }
  }
  return blocks.length === 0 ? found.map((state) => sets[state] ?? 0) : found
}

/** A column with how many values it has, the one for what is not known counted. Without a column nothing is known. */
interface ReadColumn {
  readonly column: Uint8Array | undefined
  readonly radix: number
}

type Four = readonly [ReadColumn, ReadColumn, ReadColumn, ReadColumn]

/** WHY: it has one value, so that to read it changes nothing. */
const nothing: ReadColumn = { column: undefined, radix: 1 }

function inFours(read: readonly ReadColumn[]): readonly Four[] {
  return Array.from({ length: Math.ceil(read.length / 4) }, (_, at): Four => {
    const [a = nothing, b = nothing, c = nothing, d = nothing] = read.slice(4 * at, 4 * at + 4)
    return [a, b, c, d]
  })
}

/** Makes the numbers of some rows longer by the values of four facts. WHY: four at a time, since most of the time goes into reading and writing the numbers. */
function addFour(states: Int32Array, [a, b, c, d]: Four, part: (column: Uint8Array | undefined) => Uint8Array): void {
  const [first, second, third, fourth] = [part(a.column), part(b.column), part(c.column), part(d.column)]
  const more = ({ column, radix }: ReadColumn): number => (column === undefined ? radix - 1 : 0)
  const rest = ((more(a) * b.radix + more(b)) * c.radix + more(c)) * d.radix + more(d)
  const [byThird, bySecond] = [d.radix, c.radix * d.radix]
  const byFirst = b.radix * bySecond
  const byState = a.radix * byFirst
  for (let row = 0; row < states.length; row += 1)
    states[row] =
      (states[row] ?? 0) * byState + (first[row] ?? 0) * byFirst + (second[row] ?? 0) * bySecond + (third[row] ?? 0) * byThird + (fourth[row] ?? 0) + rest
}
