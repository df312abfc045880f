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
  /** `yes` and `no`: the votes that were counted. `reasonGone`: a reason was given, and its words were let go. */
  readonly acts: readonly { readonly act: string; readonly at: string; readonly yes?: number; readonly no?: number; readonly reasonGone?: true }[]
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
    acts: moves.map(({ act, at, data, reason }) => {
      const { votes, when, hadReason } = toldOf(data)
      return { act, at: when ?? at, ...votes, ...(reason === null && hadReason ? { reasonGone: true } : {}) }
    }),
    ...(examined ? { tally: await tallyOf(db, id) } : {}),
  }
}

/** WHY only these: the rest of what belongs to an act may hold a reason in somebody's own words. `when`: the paper's own moment, where the act was recorded later. */
function toldOf(data: string): { readonly votes: { readonly yes?: number; readonly no?: number }; readonly when?: string; readonly hadReason: boolean } {
  const read = JSON.parse(data) as Readonly<Record<string, unknown>>
  const count = (name: 'yes' | 'no') => (typeof read[name] === 'number' ? { [name]: read[name] } : {})
  const { when, reason } = read
  return { votes: { ...count('yes'), ...count('no') }, ...(typeof when === 'string' ? { when } : {}), hadReason: reason === true }
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
