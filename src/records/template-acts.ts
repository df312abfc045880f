// The rules on several acts in one place on one day, as one set of partial diagrams.
import { impossible } from '../artefact/index.ts'
import { cellOf, editionOn, type Situated } from '../decide/index.ts'
import { type PartialDiagrams, type PartialRef, partialOf, setOf } from './partial.ts'

/** The partial diagrams of some acts, each by who usually does it, and where each act begins. */
export function partialOfActs(
  situated: Situated,
  acts: readonly string[],
): { readonly partial: PartialDiagrams; readonly rootOf: (act: string) => PartialRef } {
  const { artefact, day } = situated
  const actors = new Map(artefact.vocabulary.acts.map((each) => [each.id, each.actor]))
  const cells = acts.flatMap((act) => {
    const cell = cellOf(artefact, editionOn({ ...situated, act, actor: actors.get(act) ?? '' }, day))
    return cell === undefined ? [] : [{ act, verdict: cell.verdict }]
  })
  const roots = cells.map((each) => each.verdict)
  const partial = partialOf(artefact.diagrams, roots, impossible(artefact))
  const rootOf = new Map(cells.map(({ act }, at) => [act, partial.roots[at] ?? -1]))
  // WHY: where no text ever speaks to an act, silence is the only thing that is possible
  const silence = -1 - setOf([artefact.verdicts.indexOf('silent')])
  return { partial, rootOf: (act) => rootOf.get(act) ?? silence }
}
