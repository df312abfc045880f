// The official acts of a petition as they stand: each with what corrects it, the last correction last. Nothing of the record is lost by a correction.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { MoveRow } from './tables.ts'

/** A second act that corrects an earlier one: `amend` says anew what was said with it, `take-back` undoes the last one. */
const correctionKinds = ['amend', 'take-back'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** What is said with an act. */
export interface ActDetails {
  /** When it happened, in UTC. */
  readonly when: string
  /** The votes that were counted. */
  readonly yes?: number
  readonly no?: number
  /** Those of the side that won the vote that is reconsidered. */
  readonly first?: number
}

interface Spoken {
  readonly id: string
  /** When it was recorded, in UTC. */
  readonly at: string
  readonly person: string
  /** The name of whoever did it; null where the account is gone. */
  readonly personName: string | null
  /** The words of its reason; null where it has none, or they were let go. */
  readonly reason: string | null
  /** Whether a reason was given whose words were let go. */
  readonly isReasonGone: boolean
}

export interface Correction extends Spoken {
  readonly kind: CorrectionKind
  /** What was said before it. */
  readonly before: ActDetails
}

export interface ActDone extends Spoken, MoveRow {
  /** What is said with it, as it was corrected last. */
  readonly told: ActDetails
  readonly corrections: readonly Correction[]
  readonly isTakenBack: boolean
}

/** The official acts of a petition, the first one first, those that were taken back too. */
export async function movesOf(db: Kysely<Tables>, petition: string): Promise<readonly ActDone[]> {
  const rows = await db
    .selectFrom('move')
    .leftJoin('reason', 'reason.move', 'move.id')
    .leftJoin('person', 'person.id', 'move.person')
    .selectAll('move')
    .select(['reason.text as reason', 'person.name as personName'])
    .where('move.petition', '=', petition)
    .orderBy('at')
    .orderBy('move.id')
    .execute()
  const acts = new Map<string, ActDone>()
  for (const row of rows) {
    const read = readOf(row.data)
    const spoken: Spoken = { ...row, isReasonGone: read.reason === true && row.reason === null }
    const kind = correctionKinds.find((each) => each === row.act)
    if (kind === undefined) {
      acts.set(row.id, { ...row, ...spoken, told: { when: read.when ?? row.at, ...votesIn(read) }, corrections: [], isTakenBack: false })
      continue
    }
    const of = acts.get(read.of ?? '')
    if (of === undefined) continue
    const { id, at, person, personName, reason, isReasonGone } = spoken
    const correction: Correction = { id, at, person, personName, reason, isReasonGone, kind, before: of.told }
    const told = { ...of.told, ...(read.when === undefined ? {} : { when: read.when }), ...votesIn(read) }
    acts.set(of.id, { ...of, told, corrections: [...of.corrections, correction], isTakenBack: of.isTakenBack || kind === 'take-back' })
  }
  return [...acts.values()]
}

/** The acts that count: without those that were taken back. */
export function standingActs(acts: readonly ActDone[]): readonly ActDone[] {
  return acts.filter((each) => !each.isTakenBack)
}

interface Read {
  readonly of?: string
  readonly when?: string
  readonly yes?: number
  readonly no?: number
  readonly first?: number
  readonly reason?: boolean
}

function readOf(data: string): Read {
  const { of, when, yes, no, first, reason } = JSON.parse(data) as Readonly<Record<string, unknown>>
  return {
    ...(typeof of === 'string' ? { of } : {}),
    ...(typeof when === 'string' ? { when } : {}),
    ...(typeof yes === 'number' ? { yes } : {}),
    ...(typeof no === 'number' ? { no } : {}),
    ...(typeof first === 'number' ? { first } : {}),
    ...(reason === true ? { reason } : {}),
  }
}

function votesIn({ yes, no, first }: Read): Pick<ActDetails, 'yes' | 'no' | 'first'> {
  return { ...(yes === undefined ? {} : { yes }), ...(no === undefined ? {} : { no }), ...(first === undefined ? {} : { first }) }
}
