// The law cut by act, for a program that starts anew for every question: what all questions need, and beside it one file for each act.
import { aboutAct } from './act.ts'
import { written } from './definitions.ts'
import { readBeside, sealed } from './file.ts'
import type { Artefact, Contents } from './model.ts'
import { forAnswers } from './smaller.ts'

/** What is the same whatever is asked: the part of the contents that all questions need. */
export type Shared = ReturnType<typeof parted>['shared']

/** What all questions need, of the law or of it in one language. */
export function sharedOf(artefact: Artefact): Shared {
  const { diagrams: _, ...contents } = forAnswers(artefact)
  return parted(written(contents)).shared
}

/** The law on each act, by its id: an answer from it and from what all questions need is the same as from the whole, but for sources and open points of whole texts. */
export async function slicesOf(artefact: Artefact): Promise<ReadonlyMap<string, Uint8Array>> {
  const slices = artefact.vocabulary.acts.map(async ({ id }) => {
    const { diagrams, ...contents } = forAnswers(aboutAct(artefact, id))
    return [id, await sealed(parted(written(contents)).own, diagrams)] as const
  })
  return new Map(await Promise.all(slices))
}

function parted({ documents, vocabulary, order, instruments, definitions, limits, verdicts, places, agencies, ...own }: Contents) {
  return { shared: { documents, vocabulary, order, instruments, definitions, limits, verdicts, places, agencies }, own }
}

/** The law on one act out of what all questions need and its own file; undefined where they do not belong together. */
export function joined(shared: Shared, slice: Uint8Array): Artefact | undefined {
  return readBeside(slice, shared)
}
