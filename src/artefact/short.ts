// Diagrams in few bytes, for a file that goes over a network.
import { invariant } from '../base/index.ts'

/**
 * The cells of packed diagrams as bytes: of each node its variable and its children, a child as how many nodes before it stands. WHY: equal diagrams in other
 * places become equal bytes so, which makes them a third smaller once compressed. `sizes`: how many children a node of each variable has. Numbers are
 * written seven bits to a byte, the lowest first (LEB128).
 */
export function shortened(cells: Int32Array, sizes: readonly number[]): Uint8Array {
  const bytes: number[] = []
  const numbers = new Map<number, number>()
  for (let at = 0; at < cells.length; at += 1 + childrenOf(cells[at], sizes)) {
    const variable = cells[at] ?? 0
    put(bytes, variable)
    let last: number | undefined
    for (const child of cells.subarray(at + 1, at + 1 + childrenOf(variable, sizes))) {
      put(bytes, child === last ? 0 : child < 0 ? -2 * child - 1 : 2 * (numbers.size - (numbers.get(child) ?? 0)))
      last = child
    }
    numbers.set(at, numbers.size)
  }
  return Uint8Array.from(bytes)
}

function childrenOf(variable: number | undefined, sizes: readonly number[]): number {
  const count = sizes[variable ?? -1]
  invariant(count !== undefined, 'a variable of these diagrams')
  return count
}

function put(bytes: number[], number: number): void {
  let rest = number
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
}

/** The cells again, `count` of them; undefined where the bytes are not those of diagrams with such variables. */
export function lengthened(bytes: Uint8Array, sizes: readonly number[], count: number): Int32Array | undefined {
  // a number takes a byte at least
  if (count > bytes.length) return undefined
  const cells = new Int32Array(count)
  const starts: number[] = []
  let read = 0
  const number = (): number => {
    let [found, shift] = [0, 0]
    for (;;) {
      const byte = bytes[read++]
      if (byte === undefined || shift > 28) return Number.NaN
      found |= (byte & 127) << shift
      if (byte < 128) return found
      shift += 7
    }
  }
  let at = 0
  while (at < count) {
    const variable = number()
    const children = sizes[variable]
    if (children === undefined || at + 1 + children > count) return undefined
    cells[at] = variable
    for (let child = 1; child <= children; child += 1) {
      const code = number()
      const known = code === 0 ? (child === 1 ? undefined : cells[at + child - 1]) : code % 2 === 1 ? -(code + 1) / 2 : starts[starts.length - code / 2]
      if (known === undefined || Number.isNaN(known)) return undefined
      cells[at + child] = known
    }
    starts.push(at)
    at += 1 + children
  }
  return read === bytes.length ? cells : undefined
}
