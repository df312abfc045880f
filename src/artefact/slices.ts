// The law cut by act, for a program that starts anew for every question: what all questions need, and beside it one file for each act.
import { knowIds } from '../base/index.ts'
import { aboutAct } from './act.ts'
import { written } from './definitions.ts'
import { readBeside, sealedText } from './file.ts'
import type { Artefact, Contents, PlaceEntry } from './model.ts'
import { forAnswers } from './smaller.ts'
import { linesOf, readLines } from './when-asked.ts'

/** What is the same whatever is asked: the part of the contents that all questions need. */
export type Shared = ReturnType<typeof parted>['shared']

/** What all questions need as it is kept: a place says which of a few lists of timelines is its own. WHY: written with each place they were a quarter of all that was read for an answer. */
interface Kept extends Shared {
  readonly timed: readonly PlaceEntry['timelines'][]
  readonly ids: readonly string[]
}

/** What all questions need, of the law or of it in one language, as a text. */
export function sharedText(artefact: Artefact): string {
  const { diagrams: _, ...contents } = forAnswers(artefact)
  const { places, agencies, ...all } = parted(written(contents)).shared
  const timed = new Map(places.map((each) => [JSON.stringify(each.timelines), each.timelines]))
  const keys = [...timed.keys()]
  return linesOf(
    { ...all, timed: [...timed.values()], ids: places.map((each) => each.id) },
    { places: places.map((each) => ({ ...each, timelines: keys.indexOf(JSON.stringify(each.timelines)) })), agencies },
  )
}

/** The same out of its text, which must be one of ours. */
export function readShared(text: Uint8Array): Shared {
  // WHY: what is read lies beside the program, which wrote it, so these casts are no guess
  const { timed, ids, ...shared }: Kept = readLines(text, {
    places: (place) => ({ ...place, timelines: timed[(place as { readonly timelines: number }).timelines] }),
  }) as Kept
  knowIds(shared.places, ids)
  return shared
}

/** The law on each act, by its id: an answer from it and from what all questions need is the same as from the whole, but for sources and open points of whole texts. */
export async function slicesOf(artefact: Artefact): Promise<ReadonlyMap<string, Uint8Array>> {
  const slices = artefact.vocabulary.acts.map(async ({ id }) => {
    const { diagrams, ...contents } = forAnswers(aboutAct(artefact, id))
    const { cells, ways, timelines, ...own } = parted(written(contents)).own
    return [id, await sealedText(linesOf(own, { cells, ways, timelines }), diagrams)] as const
  })
  return new Map(await Promise.all(slices))
}

function parted({ documents, vocabulary, order, instruments, definitions, limits, verdicts, places, agencies, ...own }: Contents) {
  return { shared: { documents, vocabulary, order, instruments, definitions, limits, verdicts, places, agencies }, own }
}

/** The law on one act out of what all questions need and its own file; undefined where they do not belong together. */
export function joined(shared: Shared, slice: Uint8Array): Artefact | undefined {
  return readBeside(slice, (text) => ({ ...shared, ...readLines(text) }))
}
