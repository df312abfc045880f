// The law cut by act, for a program that starts anew for every question: what all questions need, and beside it one file for each act.
import { aboutAct } from './act.ts'
import { written } from './definitions.ts'
import { readBeside, sealed } from './file.ts'
import type { Artefact, Contents } from './model.ts'
import { forAnswers } from './smaller.ts'

/** What is the same whatever is asked. */
const shared = ['documents', 'vocabulary', 'order', 'instruments', 'definitions', 'limits', 'verdicts', 'places', 'agencies'] as const

/** What all questions need: the part of the contents, and the hash of the file that it was cut from. */
export interface Shared {
  readonly hash: string
  readonly contents: Pick<Contents, (typeof shared)[number]>
}

/** The law in pieces: answers from two of them are the same as from the whole, but for sources and open points of whole texts. */
export async function slicesOf(artefact: Artefact, hash: string): Promise<{ readonly shared: Shared; readonly byAct: ReadonlyMap<string, Uint8Array> }> {
  const { diagrams: _, ...whole } = forAnswers(artefact)
  const own = new Set<string>(shared)
  const byAct = await Promise.all(
    artefact.vocabulary.acts.map(async ({ id }) => {
      const { diagrams, ...contents } = aboutAct(artefact, id)
      const rest = Object.fromEntries(Object.entries(written(forAnswers({ ...contents, diagrams }))).filter(([key]) => !own.has(key) && key !== 'diagrams'))
      return [id, await sealed(rest, diagrams)] as const
    }),
  )
  const contents = written(whole)
  return {
    shared: {
      hash,
      contents: {
        ...{ documents: contents.documents, vocabulary: contents.vocabulary, order: contents.order, instruments: contents.instruments },
        ...{ definitions: contents.definitions, limits: contents.limits, verdicts: contents.verdicts, places: contents.places, agencies: contents.agencies },
      },
    },
    byAct: new Map(byAct),
  }
}

/** The law on one act out of what all questions need and its own file; undefined where they do not belong together. */
export function joined({ contents }: Shared, slice: Uint8Array): Artefact | undefined {
  return readBeside(slice, contents)
}
