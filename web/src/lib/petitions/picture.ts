// Where the boxes and lines of the picture of all states go. It is made from the table of moves: a new state or move draws itself.
import { isEnd, moves, openMoves, type State, stateAfter, states } from 'evenhand/procedure'

export interface StateBox {
  readonly state: State
  readonly x: number
  readonly y: number
}

export interface StateArrow {
  readonly from: State
  readonly to: State
  readonly path: string
  /** Points of the arrow's head. */
  readonly head: string
}

export const box = { width: 150, height: 40 } as const
const gap = 26
const left = 72
const right = left + box.width + 54
export const width = right + box.width + 8

/** The states on the way in one column, the ends in another, each beside the states that lead to it. */
export function placed(): { readonly boxes: readonly StateBox[]; readonly lines: readonly StateArrow[]; readonly height: number } {
  const row = box.height + gap
  const way = states.filter((each) => !isEnd(each))
  const boxes: StateBox[] = way.map((state, index) => ({ state, x: left, y: 10 + index * row }))
  const yOf = (state: State): number => boxes.find((each) => each.state === state)?.y ?? 0
  const ends = states
    .filter(isEnd)
    .map((state) => {
      const sources = way.filter((each) => openMoves(each).some((move) => stateAfter(each, move) === state))
      return { state, y: sources.reduce((sum, each) => sum + yOf(each), 0) / Math.max(1, sources.length) }
    })
    .toSorted((a, b) => a.y - b.y)
  let lowest = 10
  for (const { state, y } of ends) {
    const own = Math.max(lowest, y)
    boxes.push({ state, x: right, y: own })
    lowest = own + row
  }
  const height = Math.max(...boxes.map((each) => each.y)) + box.height + 10
  return { boxes, lines: linesBetween(boxes), height }
}

/** Words of a state in the lines that a box has room for: one, or two that are as even as can be. */
export function inLines(words: string): readonly string[] {
  const spaces = [...words.matchAll(/ /g)].map((each) => each.index)
  if (words.length <= 14 || spaces.length === 0) return [words]
  const longest = (at: number): number => Math.max(at, words.length - at - 1)
  const at = spaces.reduce((best, each) => (longest(each) < longest(best) ? each : best))
  return [words.slice(0, at), words.slice(at + 1)]
}

function linesBetween(boxes: readonly StateBox[]): readonly StateArrow[] {
  const seen = new Set<string>()
  return moves.flatMap((move) =>
    move.from.flatMap((from): readonly StateArrow[] => {
      const [a, b] = [boxes.find((each) => each.state === from), boxes.find((each) => each.state === move.to)]
      const name = `${from} ${move.to}`
      if (a === undefined || b === undefined || seen.has(name)) return []
      seen.add(name)
      return [{ from, to: move.to, ...between(a, b) }]
    }),
  )
}

/** To the next box straight, past others in a bow on the left, to an end from side to side. */
function between(a: StateBox, b: StateBox): Pick<StateArrow, 'path' | 'head'> {
  const middle = (each: StateBox): number => each.y + box.height / 2
  if (b.x > a.x) {
    const [x1, x2] = [a.x + box.width, b.x]
    return { path: `M${x1} ${middle(a)}C${x1 + 24} ${middle(a)} ${x2 - 24} ${middle(b)} ${x2} ${middle(b)}`, head: head(x2, middle(b), 'right') }
  }
  const x = a.x + box.width / 2
  const rows = Math.round((b.y - a.y) / (box.height + gap))
  if (rows === 1) return { path: `M${x} ${a.y + box.height}V${b.y}`, head: head(x, b.y, 'down') }
  const reach = 16 + 6 * Math.min(9, Math.abs(rows))
  // WHY: there are two heights, because lines out of and into the same side would cover one another
  const [y1, y2] = [middle(a) + 8, middle(b) - 6]
  return { path: `M${a.x} ${y1}C${a.x - reach} ${y1} ${a.x - reach} ${y2} ${b.x} ${y2}`, head: head(b.x, y2, 'right') }
}

function head(x: number, y: number, to: 'right' | 'down'): string {
  return to === 'right' ? `${x},${y} ${x - 8},${y - 4} ${x - 8},${y + 4}` : `${x},${y} ${x - 4},${y - 8} ${x + 4},${y - 8}`
}
