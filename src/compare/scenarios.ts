// Situations in which two subjects differ, drawn by chance: first a region, each with the same chance, then a situation of it.
import type { ActDifference, Difference, Region } from './difference.ts'
import { drawnIn } from './region.ts'
import type { Answers } from './told.ts'

export interface Scenario {
  readonly act: ActDifference
  readonly region: Region
  /** What the region names, and the circumstances that people would tell first. */
  readonly situation: Answers
}

/** Draws scenarios; the same ones for the same chance. Fewer where the difference has fewer situations to tell apart. */
export function scenariosFrom({ acts, shared }: Difference, count: number, random: () => number): readonly Scenario[] {
  const all = acts.flatMap((act) => act.regions.map((region) => ({ act, region })))
  const found = new Map<string, Scenario>()
  // WHY: the draws have a bound, because a small difference has fewer scenarios than were asked for
  for (let draws = 0; found.size < count && draws < count * 20 && all.length > 0; draws += 1) {
    const drawn = all[Math.floor(random() * all.length)]
    if (drawn === undefined) continue
    const { act, region } = drawn
    const situation = drawnIn(shared, region, act.pairing.scope, random)
    if (situation === undefined) continue
    found.set(`${act.question.actor} ${act.question.act} ${JSON.stringify(situation)}`, { act, region, situation })
  }
  return [...found.values()]
}
