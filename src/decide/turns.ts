// Since when, and until when, the same situation has the same answer.
import { invariant } from '../base/index.ts'
import type { Answer, Turn } from './answer.ts'
import { cellOf, editionsOf, type Situated } from './question.ts'
import { verdictsIn } from './roles.ts'

/** The days around the asked one on which the verdict, or the set of possible ones, is another. */
export function turnsAround(situated: Situated): Pick<Answer, 'since' | 'until'> {
  const { artefact, known, day } = situated
  const editions = editionsOf(situated)
  const verdictAt = (index: number): string => {
    const cell = cellOf(artefact, editions[index])
    invariant(cell !== undefined, 'an edition has its cell')
    return verdictsIn(artefact, cell, known).join()
  }
  const here = editions.findLastIndex((each) => each.from <= day)
  if (here === -1) return { since: null, until: null }
  const turn = (index: number): Turn | null => {
    const edition = editions[index]
    return edition === undefined ? null : { day: edition.from, because: changed(situated, index - 1, index) }
  }
  let first = here
  while (first > 0 && verdictAt(first - 1) === verdictAt(here)) first -= 1
  let next = here + 1
  while (next < editions.length && verdictAt(next) === verdictAt(here)) next += 1
  return { since: first === 0 ? null : turn(first), until: turn(next) }
}

/** The norms and erasers that are in one of two editions only, or became doubtful. */
export function changed({ artefact, ...situated }: Situated, before: number, after: number): readonly string[] {
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
