// Documents to the kinds of request that an agency takes down: the data in ```wanted fences, checked field by field.
import { z } from 'zod'
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, piecesOf, wordsShape } from '../fenced/index.ts'

/** One kind of request, with the question that it puts to the law. */
export interface WantedThing {
  readonly id: string
  readonly act: string
  readonly facts: Readonly<Record<string, string>>
  readonly name: Readonly<Record<string, string>>
  /** What an officer would do: `tell them when somebody is released`. */
  readonly does: Readonly<Record<string, string>>
  readonly file: string
  readonly line: number
}

const shape = z.strictObject({
  wanted: z.string().regex(/^[a-z][a-z0-9-]*$/),
  act: z.string(),
  facts: z.record(z.string(), z.string()).default({}),
  name: wordsShape,
  does: wordsShape,
})

/** The kinds of request in the documents, in their order, and what is wrong with them. */
export function readWanted(documents: readonly DocumentText[]): { readonly wanted: readonly WantedThing[]; readonly mistakes: readonly DataMistake[] } {
  const mistakes: DataMistake[] = []
  const wanted: WantedThing[] = []
  for (const document of documents) {
    const { pieces, mistakes: broken } = piecesOf(document, 'wanted')
    mistakes.push(...broken)
    for (const piece of pieces) {
      const found = checked(piece, shape, mistakes)
      if (found === undefined) continue
      const { wanted: id, ...rest } = found
      const { file, line } = piece
      if (wanted.some((each) => each.id === id)) mistakes.push({ code: 'repeated-name', file, line, field: '', words: id })
      else wanted.push({ id, ...rest, file, line })
    }
  }
  return { wanted, mistakes }
}

/** What kinds of request name that is not in the vocabulary. */
export function unknownInWanted(
  wanted: readonly WantedThing[],
  {
    acts,
    facts,
  }: { readonly acts: readonly string[]; readonly facts: readonly { readonly id: string; readonly answers: readonly { readonly id: string }[] }[] },
): readonly DataMistake[] {
  return wanted.flatMap(({ act, facts: own, file, line }) => {
    const wrong = (field: string, words: string, all: readonly string[]): readonly DataMistake[] =>
      all.includes(words) ? [] : [{ code: 'wrong-field', file, line, field, words }]
    const answersOf = (fact: string): readonly string[] => facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
    return [...wrong('act', act, acts), ...Object.entries(own).flatMap(([fact, answer]) => wrong(`facts.${fact}`, answer, answersOf(fact)))]
  })
}
