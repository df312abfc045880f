// What anybody may see of a petition: its text, where it stands and its counts. No name of a signer, of a voter or of whoever works on it.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type ActDetails, type CorrectionKind, movesOf, standingActs } from './acts-done.ts'
import { petitionOf } from './petitions.ts'
import { type KeptTally, tallyOf } from './tally.ts'

export interface PublicView {
  readonly id: string
  readonly place: string
  readonly procedure: string
  readonly title: string
  readonly article: string
  readonly state: string
  readonly meetingDay: string | null
  readonly numberNeeded: number | null
  readonly numberHow: string
  readonly filingDeadline: string | null
  /** `yes` and `no`: the votes that were counted. `reasonGone`: a reason was given, and its words were let go. */
  readonly acts: readonly PublicAct[]
  /** The counts, once the clerk has said what they are. */
  readonly tally?: KeptTally
}

/** An official act as everybody sees it: what is said of it now, and what was said before each correction. No words of a reason: somebody may stand in them. */
export interface PublicAct {
  readonly act: string
  readonly at: string
  readonly yes?: number
  readonly no?: number
  readonly reasonGone?: true
  readonly corrections?: readonly { readonly kind: CorrectionKind; readonly at: string; readonly before: ActDetails }[]
  readonly isTakenBack?: true
}

/** The public view of a petition; undefined where there is none or its page is not open. */
export async function publicView(db: Kysely<Tables>, id: string): Promise<PublicView | undefined> {
  const petition = await petitionOf(db, id)
  if (petition === undefined || petition.public_since === null) return undefined
  const moves = await movesOf(db, id)
  const examined = standingActs(moves).some((each) => each.act === 'certify' || each.act === 'fall-short')
  return {
    id: petition.id,
    place: petition.place,
    procedure: petition.procedure,
    title: petition.title,
    article: petition.article,
    state: petition.state,
    meetingDay: petition.meeting_day,
    numberNeeded: petition.number_needed,
    numberHow: petition.number_how,
    filingDeadline: petition.filing_deadline,
    acts: moves.map(({ act, told: { when, ...votes }, corrections, isTakenBack, isReasonGone }) => ({
      ...{ act, at: when, ...votes },
      ...(isTakenBack ? { isTakenBack: true as const } : {}),
      ...(isReasonGone ? { reasonGone: true as const } : {}),
      ...(corrections.length === 0 ? {} : { corrections: corrections.map(({ kind, at, before }) => ({ kind, at, before })) }),
    })),
    ...(examined ? { tally: await tallyOf(db, id) } : {}),
  }
}

/** What a list shows of a petition that is open to the public. */
export type PublicLine = Pick<PublicView, 'id' | 'place' | 'procedure' | 'title' | 'state'>

/** The petitions that are open to the public, the newest first. */
export function publicPetitions(db: Kysely<Tables>): Promise<readonly PublicLine[]> {
  return db
    .selectFrom('petition')
    .select(['id', 'place', 'procedure', 'title', 'state'])
    .where('public_since', 'is not', null)
    .orderBy('public_since', 'desc')
    .orderBy('id')
    .execute()
}
