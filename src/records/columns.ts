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

/** WHY: so many rows with their codes stay in the nearest cache of a processor. */
const rowsAtOnce = 4_096

/** The sets of outcomes of many records, as bits, a table after another. `start`: the state that each record begins with. A fact without a column is known of none. */
export function setsOf({ blocks, sets }: Blocks, columns: FactColumns, start: Uint16Array | Int32Array): Int32Array {
  const found = Int32Array.from(start)
  const codes = new Int32Array(Math.min(rowsAtOnce, found.length))
  const tables = blocks.map(({ facts, radices, codes: count, next }, index) => ({
    count,
    // WHY: the last states stand for sets, which are then read at once
    next: Int32Array.from(index === blocks.length - 1 ? next.map((state) => sets[state] ?? 0) : next),
    read: facts.map((fact, at) => ({ column: columns.get(fact), radix: radices[at] ?? 1 })),
  }))
  for (let from = 0; from < found.length; from += rowsAtOnce) {
    const states = found.subarray(from, from + rowsAtOnce)
    for (const { count, next, read } of tables) {
      codes.fill(0)
      for (const { column, radix } of read) addValues(codes, column?.subarray(from, from + rowsAtOnce), radix)
      for (let row = 0; row < states.length; row += 1) states[row] = next[(states[row] ?? 0) * count + (codes[row] ?? 0)] ?? -1
    }
  }
  return blocks.length === 0 ? found.map((state) => sets[state] ?? 0) : found
}

/** Makes the codes of some rows longer by the values of one fact. */
function addValues(codes: Int32Array, values: Uint8Array | undefined, radix: number): void {
  if (values === undefined) for (let row = 0; row < codes.length; row += 1) codes[row] = (codes[row] ?? 0) * radix + radix - 1
  else for (let row = 0; row < values.length; row += 1) codes[row] = (codes[row] ?? 0) * radix + (values[row] ?? 0)
}
