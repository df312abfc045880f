// What anybody may see of a petition: its text, where it stands and its counts. No name of a signer, of a voter or of whoever works on it.
import type { Kysely } from 'kysely'
import { movesOf, petitionOf } from './petitions.ts'
import type { Tables } from './tables.ts'
import { type Tally, tallyOf } from './tally.ts'

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
  readonly acts: readonly { readonly act: string; readonly at: string }[]
  /** The counts, once the clerk has said what they are. */
  readonly tally?: Tally
}

/** The public view of a petition; undefined where there is none or its page is not open. */
export async function publicView(db: Kysely<Tables>, id: string): Promise<PublicView | undefined> {
  const petition = await petitionOf(db, id)
  if (petition === undefined || petition.public_since === null) return undefined
  const moves = await movesOf(db, id)
  const examined = moves.some((each) => each.act === 'certify' || each.act === 'fall-short')
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
    acts: moves.map(({ act, at }) => ({ act, at })),
    ...(examined ? { tally: await tallyOf(db, id) } : {}),
  }
}
