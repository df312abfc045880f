// A record of an answer: everything that somebody else needs to work the same answer out again. No clock and no person is in it.
import { z } from 'zod'
import type { Artefact } from '../artefact/index.ts'
import type { Answer } from '../decide/index.ts'
import { answerJson } from '../json/index.ts'
import { hasPack, type Locale } from '../wording/index.ts'

/** What a record says that it is. */
export const recordFormat = 'evenhand-answer/1'

const name = z.string().max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The shape of a record. WHY: other fields are refused, because what nobody works out again has no place beside what is verified. */
export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  program: z.string().max(50).meta({ description: 'the version of the program that answered' }),
  law: z.strictObject({
    hash: hash.meta({ description: 'SHA-256 of the compiled law' }),
    documents: hash.meta({ description: 'hash of the documents that the law was compiled from' }),
  }),
  question: z.strictObject({
    place: name,
    day: name,
    agency: name,
    actor: name,
    act: name,
    facts: z.record(name, name),
    // WHY: every language that was begun is taken, because a record is read again by whoever has it
    lang: z.string().refine(hasPack),
  }),
  answer: z.record(z.string(), z.unknown()).meta({ description: 'the answer, as `ask --json` gives it' }),
})

/** A record of one answer. */
export type AnswerRecord = z.infer<typeof recordSchema>

/** The law and the program that answer. */
export interface Answering {
  readonly artefact: Artefact
  /** SHA-256 of the compiled law. */
  readonly hash: string
  /** The version of the program. */
  readonly program: string
}

/** The record of an answer. The question in it is told in the law's own names, so that it means the same wherever it is asked again. */
export function recordOf({ artefact, hash: lawHash, program }: Answering, lang: Locale, answer: Answer): AnswerRecord {
  const { place, day, agency, actor, act, facts } = answer
  return {
    format: recordFormat,
    program,
    law: { hash: lawHash, documents: artefact.documents },
    question: { place, day, agency, actor, act, facts: { ...facts }, lang },
    answer: answerJson(artefact, lang, answer),
  }
}

/** Characters that a record may have: an answer has some twenty thousand. */
export const longestRecord = 1_000_000

/** Why a text is not a record: it is too long, it is not JSON, or it does not have the shape, and at which field not. */
export type UnreadableRecord = { readonly kind: 'too-long' } | { readonly kind: 'not-json' } | { readonly kind: 'not-a-record'; readonly at: string }

/** Reads a record from its text. */
export function readRecord(text: string): { readonly record: AnswerRecord } | { readonly unreadable: UnreadableRecord } {
  if (text.length > longestRecord) return { unreadable: { kind: 'too-long' } }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { unreadable: { kind: 'not-json' } }
  }
  const read = recordSchema.safeParse(given)
  if (read.success) return { record: read.data }
  // WHY: only the field is named, because what stands in it may be a situation
  return { unreadable: { kind: 'not-a-record', at: String(read.error.issues[0]?.path[0] ?? '') } }
}
