// Documents to topics: the data in ```beyond fences, checked field by field. A mistake is listed with its line, and what has one is left out.

import { z } from 'zod'
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, dayShape, piecesOf, sourceOf, sourceShape, wordsShape } from '../fenced/index.ts'
import { knownAs } from '../rules/index.ts'
import type { KnownPoint, Topic } from './topic.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/)
const year = z.number().int().min(1700).max(2999).transform(String)

/** WHY: an address is asked for, so that whoever doubts what was read can read it again. */
const readable = sourceShape.refine(({ at, attestation }) => at !== undefined || attestation === 'unconfirmed', { path: ['at'] })

const knownShape = z.strictObject({ says: wordsShape, place: z.string(), since: z.union([dayShape, year]).optional(), sources: z.array(readable).min(1) })

const topicShape = z.strictObject({
  beyond: name,
  title: wordsShape,
  places: z.array(z.string()).min(1),
  words: wordsShape,
  known: z.array(knownShape).default([]),
  'not-known': z.array(wordsShape).min(1),
  ask: z.array(wordsShape).min(1),
  acts: z.array(z.string()).default([]),
  texts: z.array(z.string()).default([]),
})

/** The topics in the documents, in their order, and what is wrong with them. */
export function readTopics(documents: readonly DocumentText[]): { readonly topics: readonly Topic[]; readonly mistakes: readonly DataMistake[] } {
  const read = documents.map((each) => piecesOf(each, 'beyond'))
  const mistakes = read.flatMap((each) => each.mistakes)
  const topics: Topic[] = []
  for (const piece of read.flatMap((each) => each.pieces)) {
    const found = checked(piece, topicShape, mistakes)
    if (found === undefined) continue
    const { file, line } = piece
    const { beyond: id, title, places, words, known, ask, acts, texts } = found
    if (topics.some((each) => each.id === id)) mistakes.push({ code: 'repeated-name', file, line, field: '', words: id })
    else topics.push({ id, title, places, words, known: known.map(knownOf), unknowns: found['not-known'], ask, acts, texts, file, line })
  }
  return { topics, mistakes }
}

function knownOf({ says, place, since, sources }: z.infer<typeof knownShape>): KnownPoint {
  return {
    says,
    place,
    ...(since === undefined ? {} : { since }),
    sources: sources.map(sourceOf),
    attestation: knownAs(
      sources.map((each) => each.attestation),
      undefined,
    ),
  }
}

/** What topics name that is not there. */
export function unknownInTopics(
  topics: readonly Topic[],
  there: { readonly places: readonly string[]; readonly acts: readonly string[]; readonly texts: readonly string[] },
): readonly DataMistake[] {
  return topics.flatMap(({ file, line, places, known, acts, texts }) => {
    const wrong = (field: string, names: readonly string[], all: readonly string[]): readonly DataMistake[] =>
      names.filter((each) => !all.includes(each)).map((words) => ({ code: 'wrong-field', file, line, field, words }))
    return [
      ...wrong('places', places, there.places),
      ...wrong(
        'known',
        known.map((each) => each.place),
        there.places,
      ),
      ...wrong('acts', acts, there.acts),
      ...wrong('texts', texts, there.texts),
    ]
  })
}
