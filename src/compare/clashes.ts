// Regions of one stand where rules contradict each other, and where a text is silent on what it set out to regulate.
import { leaf, type Ref } from '../diagram/index.ts'
import { type Analysis, type Verdict, verdicts } from '../rules/index.ts'
import { decidingIn } from './deciding.ts'
import type { Issue } from './issue.ts'
import { exampleOf, largePart } from './region.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'
import type { Stand } from './stands.ts'
import { provisionsOf } from './subject.ts'
import type { Told } from './told.ts'

/** What the cell of a stand says by itself: conflicts, and gaps of the texts that regulate its act. */
export function clashesIn(shared: SharedDiagrams, stand: Stand): readonly Issue[] {
  const { subject, question } = stand
  const placed = shared.place(subject, question)
  const conflict = verdictIn(shared, placed.cell.verdict, 'conflict')
  const found: Issue[] = []
  if (conflict !== leaf(0)) found.push(...issueOver(shared, stand, 'conflict', decidingIn(shared, placed, conflict), conflict))
  const regulating = subject.instruments.filter((each) => each.regulates.includes(question.act))
  if (regulating.length === 0) return found
  const silence = verdictIn(shared, placed.cell.verdict, 'silent')
  const { norms } = provisionsOf(subject)
  for (const { id } of silence === leaf(0) ? [] : regulating) {
    // WHY: only its own actors are looked at, because a text that tells officers what to do leaves nothing open that agencies might do
    const speaks = norms.some((each) => each.instrument === id && each.acts.includes(question.act) && each.actors.includes(question.actor))
    if (speaks) found.push(...issueOver(shared, stand, 'gap', [id], silence))
  }
  return found
}

/** An issue over the situations where a diagram has outcome 1; none where no such situation is possible. */
export function issueOver(
  shared: SharedDiagrams,
  { subject, question }: Stand,
  code: Analysis,
  provisions: readonly string[],
  where: Ref,
  more: Partial<Issue> = {},
): readonly Issue[] {
  const told = provisions.length === 0 ? undefined : shared.told(where, () => toldOf(shared, where))
  return told === undefined ? [] : [{ code, provisions, question, subject, ...told, ...more }]
}

function toldOf(shared: SharedDiagrams, where: Ref): Told | undefined {
  const { root, scope, count, total } = shared.possible(where)
  const large = largePart(shared, root, scope)
  return large === undefined ? undefined : { when: large.when, example: exampleOf(shared, large, scope), count, total }
}

/** Outcome 1 where the verdict is that one. */
function verdictIn({ ground }: SharedDiagrams, verdict: Ref, looked: Verdict): Ref {
  const number = verdicts.indexOf(looked)
  return ground.diagrams.map(verdict, (outcome) => (outcome === number ? 1 : 0))
}
