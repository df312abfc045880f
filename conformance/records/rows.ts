// Random records with gaps: most of them of situations that can be, some of which no situation fits.
import { addDays, type Day } from '../../src/base/index.ts'
import type { Random } from '../random.ts'
import type { Values } from './reference.ts'

/** A record of one act. Either its day is known or its month. */
export interface RandomRow {
  readonly values: Values
  readonly day: Day
  readonly isMonth: boolean
  readonly done: boolean | undefined
}

/** What rows are drawn from. */
export interface RowsDrawn {
  readonly sizes: readonly number[]
  /** The facts of which at most `mostGaps` are left out; of the others as many as chance will have. */
  readonly mattering: ReadonlySet<number>
  readonly mostGaps: number
  readonly gaps: number
  /** Days at which something turns. */
  readonly turns: readonly Day[]
  readonly isPossible: (values: Values) => boolean
}

/** Draws a row. */
export function randomRow(random: Random, { sizes, mattering, mostGaps, gaps, turns, isPossible }: RowsDrawn): RandomRow {
  const draw = (): number[] => sizes.map((size) => random.between(0, size - 1))
  let full = draw()
  if (random.chance(0.85)) while (!isPossible(full)) full = draw()
  const open = new Set(sizes.flatMap((_, fact) => (random.chance(gaps) ? [fact] : [])))
  const matter = [...open].filter((fact) => mattering.has(fact))
  while (matter.length > mostGaps) for (const fact of matter.splice(random.between(0, matter.length - 1), 1)) open.delete(fact)
  const turn = turns[random.between(0, turns.length - 1)]
  const day = turn !== undefined && random.chance(0.6) ? addDays(turn, random.between(-2, 40)) : addDays('2008-01-01' as Day, random.between(0, 6_900))
  const done = random.between(0, 2)
  return {
    values: full.map((value, fact) => (open.has(fact) ? undefined : value)),
    day,
    isMonth: random.chance(0.05),
    done: done === 2 ? undefined : done === 1,
  }
}
