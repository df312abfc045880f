// Where a text would let somebody do more than another does, and nothing else of how they differ.
import type { Budget } from '../base/index.ts'
import { type ActDifference, bothQuestions, type Difference, regionsWhere } from './difference.ts'
import { sharedFor } from './shared-diagrams.ts'
import { turnOf } from './strictness.ts'
import type { Subject } from './subject.ts'

/** The situations in which the second speaks and is looser than the first, on some acts, question by question. Silence allows nothing. */
export function* looserIn(before: Subject, after: Subject, acts: readonly string[], budget?: Budget): Generator<void, Difference> {
  const shared = sharedFor([before, after], acts, budget)
  const looser: ActDifference[] = []
  for (const question of bothQuestions(before, after).filter((each) => acts.includes(each.act))) {
    const found = regionsWhere(shared, shared.pair(question, before, after), (one, other) => other !== 'silent' && lets.includes(turnOf(one, other)))
    if (found.regions.length > 0) looser.push({ ...found, question, duties: [], reasons: [], strictness: 'looser' })
    yield
  }
  return { before, after, shared, acts: looser, same: [], strictness: looser.length === 0 ? 'equal' : 'looser' }
}

const lets: readonly string[] = ['looser', 'reversed']
