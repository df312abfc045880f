// Since when, and until when, the same situation has the same answer.
import { type Cell, impossible } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import { differsUnder } from '../diagram/index.ts'
import type { Answer, AnswerChange } from './answer.ts'
import { cellOf, editionsOf, type Situated } from './question.ts'

/** The days around the asked one on which the verdict of some situation in line with what is known is another. */
export function turnsAround(situated: Situated): Pick<Answer, 'since' | 'until'> {
  const { artefact, day } = situated
  const editions = editionsOf(situated)
  const here = editions.findLastIndex((each) => each.from <= day)
  if (here === -1) return { since: null, until: null }
  const turn = (index: number): AnswerChange | null => {
    const edition = editions[index]
    return edition === undefined ? null : { day: edition.from, because: rulesThatChanged(situated, index - 1, index) }
  }
  // WHY: each answer is held against its neighbour, because one that changed and changed back was another in between
  const turns = (index: number): boolean => differ(situated, cellOf(artefact, editions[index - 1]), cellOf(artefact, editions[index]))
  let first = here
  while (first > 0 && !turns(first)) first -= 1
  let next = here + 1
  while (next < editions.length && !turns(next)) next += 1
  return { since: first === 0 ? null : turn(first), until: turn(next) }
}

/** Whether some situation in line with what is known has another verdict in one cell than in the other. */
function differ({ artefact, known }: Situated, before: Cell | undefined, after: Cell | undefined): boolean {
  invariant(before !== undefined && after !== undefined, 'an edition has its cell')
  return before.verdict !== after.verdict && differsUnder(artefact.diagrams, before.verdict, after.verdict, known, impossible(artefact))
}

/** The norms and erasers that are in one of two editions only, or became doubtful. */
export function rulesThatChanged({ artefact, ...situated }: Situated, before: number, after: number): readonly string[] {
  const editions = editionsOf({ artefact, ...situated })
  const names = (index: number): ReadonlyMap<string, string> => {
    const cell = cellOf(artefact, editions[index])
    return new Map([
      ...(cell?.norms ?? []).map((each) => [each.norm, each.doubts.join()] as const),
      ...(cell?.erasers ?? []).map((each) => [each.eraser, each.doubts.join()] as const),
    ])
  }
  const [old, fresh] = [names(before), names(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])].filter((name) => old.get(name) !== fresh.get(name))
}
