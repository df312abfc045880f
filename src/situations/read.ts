// Documents to situations: the data in ```group, ```situation, ```guide and ```plain fences, checked field by field. What has a mistake is left out.

import { z } from 'zod'
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, piecesOf, wordsShape } from '../fenced/index.ts'
import type { Guide } from './guide.ts'
import type { HandwrittenRule, NamedSituation, SituationGroup } from './situation.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/)

const groupShape = z.strictObject({ group: name, order: z.int().positive(), title: wordsShape })

const situationShape = z.strictObject({
  situation: name,
  act: z.string(),
  actor: z.string().optional(),
  facts: z.record(z.string(), z.string()).default({}),
  name: wordsShape,
  does: wordsShape.optional(),
  person: wordsShape,
  officer: wordsShape,
  words: wordsShape,
  next: z.array(name).default([]),
})

const saidShape = z.strictObject({ says: wordsShape, unless: wordsShape.optional() })

const plainShape = z.strictObject({ plain: z.string(), for: z.string(), person: saidShape, officer: saidShape, reviewer: saidShape })

const choiceShape = z.strictObject({ choice: name, says: wordsShape, note: wordsShape.optional(), form: z.string().optional(), signed: wordsShape.optional() })

const guideShape = z.strictObject({
  guide: name,
  title: wordsShape,
  lead: wordsShape,
  questions: z.array(z.strictObject({ question: name, asks: wordsShape, choices: z.array(choiceShape).min(2) })).min(1),
  answers: z
    .array(z.strictObject({ when: z.record(name, name), situation: name, facts: z.record(z.string(), z.string()).default({}), aside: wordsShape.optional() }))
    .min(1),
  next: z.array(name).default([]),
})

/** What documents say of situations. */
export interface Situations {
  readonly groups: readonly SituationGroup[]
  readonly situations: readonly NamedSituation[]
  readonly plain: readonly HandwrittenRule[]
  readonly guides: readonly Guide[]
}

/** The situations in the documents, group by group, and what is wrong with them. A situation belongs to the group of its document. */
export function readSituations(documents: readonly DocumentText[]): Situations & { readonly mistakes: readonly DataMistake[] } {
  const mistakes: DataMistake[] = []
  const read = <Shape extends z.ZodType>(document: DocumentText, fence: string, shape: Shape) => {
    const { pieces, mistakes: broken } = piecesOf(document, fence)
    mistakes.push(...broken)
    return pieces.flatMap((piece) => {
      const found = checked(piece, shape, mistakes)
      return found === undefined ? [] : [{ found, file: piece.file, line: piece.line }]
    })
  }
  const once = <Item extends { readonly file: string; readonly line: number }>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] =>
    items.filter((item, index) => {
      const isFirst = items.findIndex((each) => idOf(each) === idOf(item)) === index
      if (!isFirst) mistakes.push({ code: 'repeated-name', file: item.file, line: item.line, field: '', words: idOf(item) })
      return isFirst
    })
  const groups: SituationGroup[] = []
  const situations: NamedSituation[] = []
  const plain: HandwrittenRule[] = []
  const guides: Guide[] = []
  for (const document of documents) {
    const [group] = read(document, 'group', groupShape).map(({ found }): SituationGroup => ({ id: found.group, order: found.order, title: found.title }))
    if (group !== undefined) groups.push(group)
    for (const { found, file, line } of read(document, 'situation', situationShape)) {
      const { situation: id, actor, does, ...rest } = found
      if (group === undefined) mistakes.push({ code: 'missing-field', file, line, field: 'group', words: '' })
      else situations.push({ id, group: group.id, ...rest, ...(actor === undefined ? {} : { actor }), ...(does === undefined ? {} : { does }), file, line })
    }
    for (const { found, file, line } of read(document, 'guide', guideShape)) guides.push(guideOf(found, file, line))
    for (const { found, file, line } of read(document, 'plain', plainShape)) {
      const { plain: norm, person, officer, reviewer } = found
      plain.push({ norm, for: found.for, person: saidOf(person), officer: saidOf(officer), reviewer: saidOf(reviewer), file, line })
    }
  }
  const placed = (group: string): number => groups.find((each) => each.id === group)?.order ?? 0
  return {
    groups: groups.toSorted((one, other) => one.order - other.order),
    situations: once(situations, (each) => each.id).toSorted((one, other) => placed(one.group) - placed(other.group)),
    plain: once(plain, (each) => each.norm),
    guides: once(guides, (each) => each.id),
    mistakes,
  }
}

function saidOf({ says, unless }: z.infer<typeof saidShape>): HandwrittenRule['person'] {
  return unless === undefined ? { says } : { says, unless }
}

function guideOf({ guide: id, title, lead, questions, answers, next }: z.infer<typeof guideShape>, file: string, line: number): Guide {
  return {
    id,
    title,
    lead,
    questions: questions.map(({ question, asks, choices }) => ({
      id: question,
      asks,
      choices: choices.map(({ choice, says, note, form, signed }) => ({
        id: choice,
        says,
        ...(note === undefined ? {} : { note }),
        ...(form === undefined ? {} : { form }),
        ...(signed === undefined ? {} : { signed }),
      })),
    })),
    answers: answers.map(({ when, situation, facts, aside }) => ({ when, situation, facts, ...(aside === undefined ? {} : { aside }) })),
    next,
    file,
    line,
  }
}
