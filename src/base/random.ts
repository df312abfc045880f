// Chance from a seed, so that everything drawn can be drawn again.

/** Numbers from 0 up to 1, always the same ones for a seed: Mulberry32 (T. Ettinger), small, fast, good enough to draw situations. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
