// Glyphs on the map: none on another, each near its place.
import { describe, expect, it } from 'vitest'
import { apart, type GlyphSpot, radius } from './apart.ts'
import outlines from './outlines.json'

const distances = (spots: readonly GlyphSpot[]): readonly number[] =>
  spots.flatMap((one, index) => spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)))

describe('glyphs pushed apart', () => {
  it('lie on no other, on the map that is drawn, and stay near their place', () => {
    const least = 2 * radius + 6
    expect(Math.min(...distances(outlines.places))).toBeLessThan(least)
    const placed = apart(outlines.places, least)
    expect(Math.min(...distances(placed))).toBeGreaterThanOrEqual(2 * radius)
    for (const [index, { x, y }] of placed.entries()) {
      const { x: wasX = 0, y: wasY = 0 } = outlines.places[index] ?? {}
      expect(Math.hypot(x - wasX, y - wasY)).toBeLessThan(3 * least)
    }
  })

  it('stay where they are if they are far enough from each other, and part even from the same spot', () => {
    const far = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ]
    expect(apart(far, 30)).toEqual(far)
    const same = [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
    ]
    expect(Math.min(...distances(apart(same, 30)))).toBeGreaterThanOrEqual(29)
  })
})
