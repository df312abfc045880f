// The shortest way from a complete situation to its verdict, for callers that ask millions of times.
import { type Artefact, type Cell, impossible, type Status } from '../artefact/index.ts'
import { packedOutcome } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'

/** A complete situation: for each fact of the vocabulary, in its order, the number of its answer. */
export type Complete = ArrayLike<number>

/** The verdict; undefined in situations that cannot exist. */
export function verdictAt(artefact: Artefact, cell: Cell, situation: Complete): Verdict | undefined {
  const outcome = packedOutcome(artefact.diagrams.cells, cell.verdict, situation)
  return outcome === impossible(artefact) ? undefined : artefact.verdicts[outcome]
}

/** The verdict with what became of every norm of the cell, in its order. */
export function explainAt(
  artefact: Artefact,
  cell: Cell,
  situation: Complete,
): { readonly verdict: Verdict | undefined; readonly statuses: readonly (Status | undefined)[] } {
  const { cells } = artefact.diagrams
  return {
    verdict: verdictAt(artefact, cell, situation),
    statuses: cell.norms.map((each) => artefact.statuses[packedOutcome(cells, each.status, situation)]),
  }
}
