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
      if (wanted.some((each) => each.id === id)) mistakes.push({ code: 'repeated-name', file: piece.file, line: piece.line, field: '', words: id })
      else wanted.push({ id, ...rest })
    }
  }
  return { wanted, mistakes }
}

/** What kinds of request name that is not in the vocabulary. */
export function unknownInWanted(
  documents: readonly DocumentText[],
  {
    acts,
    facts,
  }: { readonly acts: readonly string[]; readonly facts: readonly { readonly id: string; readonly answers: readonly { readonly id: string }[] }[] },
): readonly DataMistake[] {
  return documents
    .flatMap((each) => piecesOf(each, 'wanted').pieces)
    .flatMap((piece): readonly DataMistake[] => {
      const found = checked(piece, shape, [])
      if (found === undefined) return []
      const answersOf = (fact: string): readonly string[] => facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
      const wrong = [
        ...(acts.includes(found.act) ? [] : [{ field: 'act', words: found.act }]),
        ...Object.entries(found.facts).flatMap(([fact, answer]) => (answersOf(fact).includes(answer) ? [] : [{ field: `facts.${fact}`, words: answer }])),
      ]
      return wrong.map((each) => ({ code: 'wrong-field', file: piece.file, line: piece.line, ...each }))
    })
}
