// What may stand in a ```record-layout fence, field by field.
import { z } from 'zod'
import { idShape, nameShape, placeShape, sourceShape, wordsShape } from '../fenced/index.ts'

const columnShape = z.string().trim().min(1)
/** WHY: true and false are refused, because YAML makes them of TRUE and `true` alike, and a code is what a file has to the letter. */
const codeShape = z.union([z.string().trim().min(1), z.number().transform(String)])
const answersShape = z.record(nameShape, nameShape)

const recordPlaceShape = z
  .strictObject({
    is: placeShape.optional(),
    column: columnShape.optional(),
    in: placeShape.optional(),
    state: columnShape.optional(),
    names: z.record(z.string(), placeShape).optional(),
  })
  .refine(({ is, column }) => (is === undefined) !== (column === undefined), 'is-or-column')
  .refine((each) => each.is === undefined || (each.in === undefined && each.state === undefined && each.names === undefined), 'is-or-column')
  .refine((each) => each.in === undefined || each.state === undefined, 'in-or-state')

const recordAgencyShape = z
  .strictObject({ is: nameShape.optional(), column: columnShape.optional(), names: z.record(z.string(), nameShape).optional() })
  .refine(({ is, column, names }) => (is === undefined) !== (column === undefined) && (is === undefined || names === undefined), 'is-or-column')

/** How the days of a file are written; of `month` only the month is known. */
export const dayFormats = ['iso', 'us', 'month'] as const

const recordFactShape = z
  .strictObject({
    is: answersShape.optional(),
    column: columnShape.optional(),
    fact: nameShape.optional(),
    codes: z.record(z.string(), answersShape).optional(),
    inference: z.boolean().optional(),
    optional: z.literal(true).optional(),
  })
  .refine(({ is, column }) => (is === undefined) !== (column === undefined), 'is-or-column')
  .refine(({ is, fact, codes }) => [is, fact, codes].filter((each) => each !== undefined).length === 1, 'is-or-fact-or-codes')
  .refine(({ is, inference, optional }) => is === undefined || (inference === undefined && optional === undefined), 'only-of-a-column')

const doneShape = z
  .strictObject({ column: columnShape, yes: z.array(codeShape).min(1), no: z.array(codeShape).default([]), open: z.array(codeShape).default([]) })
  .refine(({ yes, no, open }) => new Set([...yes, ...no, ...open]).size === yes.length + no.length + open.length, 'code-given-twice')

const recordActShape = z
  .strictObject({
    act: nameShape.optional(),
    column: columnShape.optional(),
    actor: nameShape.optional(),
    done: z.union([z.literal('yes'), doneShape]).optional(),
  })
  .refine(({ act, column }) => (act === undefined) !== (column === undefined), 'act-or-column')

/** A layout of records as a document writes it. An aggregate has no rows of single events, so nothing of it is read. */
export const recordLayoutShape = z
  .strictObject({
    layout: idShape,
    title: wordsShape,
    record: wordsShape,
    separator: z.enum(['|', ',', ';', 'tab']).optional(),
    aggregate: z.literal(true).optional(),
    place: recordPlaceShape.optional(),
    agency: recordAgencyShape.optional(),
    'agency-not-told': z.literal(true).optional(),
    day: z.strictObject({ column: columnShape, written: z.enum(dayFormats) }).optional(),
    number: columnShape.optional(),
    facts: z.array(recordFactShape).default([]),
    acts: z.array(recordActShape).default([]),
    dropped: z.array(columnShape).default([]),
    never: z.array(wordsShape).min(1),
    sources: z.array(sourceShape).min(1),
    'not-known': z.array(wordsShape).default([]),
  })
  .refine(({ aggregate, acts }) => aggregate === true || acts.length > 0, { path: ['acts'], error: 'no-act' })
  .refine(({ aggregate, day }) => aggregate === true || day !== undefined, { path: ['day'], error: 'no-day' })
  .refine((each) => each['agency-not-told'] === undefined || each.agency === undefined, { path: ['agency-not-told'], error: 'agency-told' })
  .refine((each) => each.aggregate === undefined || (each.acts.length === 0 && each.facts.length === 0), { path: ['aggregate'], error: 'aggregate-with-rows' })

export type WrittenLayout = z.infer<typeof recordLayoutShape>
