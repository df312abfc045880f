// Glyphs of places that lie close together, pushed apart until none lies on another.

export interface GlyphSpot {
  readonly x: number
  readonly y: number
}

/** Of a glyph, in units of the drawing. */
export const radius = 14

/** Spots at least that far from each other, each as near to where it was as that allows, as far as a hundred rounds go. */
export function apart(spots: readonly GlyphSpot[], least: number): readonly GlyphSpot[] {
  let placed = spots.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 100; round += 1) {
    const moved = placed.map((one, index) => pushed(one, index, placed, least))
    const before = placed
    placed = moved
    if (moved.every(({ x, y }, index) => before[index]?.x === x && before[index].y === y)) break
  }
  return placed.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))
}

function pushed(one: GlyphSpot, index: number, all: readonly GlyphSpot[], least: number): GlyphSpot {
  let { x, y } = one
  for (const [other, { x: atX, y: atY }] of all.entries()) {
    const [wide, high] = [one.x - atX, one.y - atY]
    const far = Math.hypot(wide, high)
    if (other === index || far >= least) continue
    const step = (least - far) / 2 + 0.1
    // WHY: they part by their order, because two on the same spot have no direction to go
    x += far === 0 ? (index < other ? -step : step) : (wide / far) * step
    y += far === 0 ? 0 : (high / far) * step
  }
  return { x, y }
}
