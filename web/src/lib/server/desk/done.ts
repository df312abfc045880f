// What was done with a petition, as its page shows it: who did it, what corrects it, and what of it may be corrected still.
import { isMove, type MoveName } from 'evenhand/procedure'
import { type ActDetails, type ActDone, hasPaper, isVote, mayDo, movesOf, type Person, type PetitionRow, type Store, standingActs } from 'evenhand/store'
import { countIn, type Locale, say } from 'evenhand/wording'
import { stateName } from '#lib/desk/status.ts'
import { actionFor } from './acts.ts'
import { subjectOf } from './guard.ts'
import { localOf, momentIn } from './moments.ts'

export interface DoneAct {
  readonly id: string
  readonly act: MoveName
  readonly says: string
  /** When it happened, and when it was recorded where that was later. */
  readonly at: string
  readonly recorded: string
  readonly by: string
  readonly votes: string
  readonly corrections: readonly string[]
  readonly isTakenBack: boolean
  /** What may be said anew, as it is said now. */
  readonly amend: { readonly when: string; readonly day: string; readonly yes: string; readonly no: string } | undefined
  /** Where the petition stands once it is taken back. */
  readonly back: string | undefined
}

/** Every act on a petition, the first one first. */
export async function doneActs(store: Store, lang: Locale, person: Person, petition: PetitionRow): Promise<readonly DoneAct[]> {
  const all = await movesOf(store.db, petition.id)
  const last = standingActs(all).at(-1)
  return all.flatMap((each) => {
    const { act } = each
    return isMove(act) ? [shown(lang, person, petition, { ...each, act }, each.id === last?.id)] : []
  })
}

function shown(lang: Locale, person: Person, petition: PetitionRow, done: ActDone & { readonly act: MoveName }, isLast: boolean): DoneAct {
  const { id, act, at, told, corrections, isTakenBack } = done
  const may = !isTakenBack && mayDo(person, actionFor(act), subjectOf(petition))
  const hasVotes = isVote(act)
  return {
    id,
    act,
    says: say(lang, `desk.did.${act}`),
    at: momentIn(lang, told.when),
    recorded: told.when.slice(0, 16) === at.slice(0, 16) ? '' : momentIn(lang, at),
    by: nameOf(lang, done.personName),
    votes: votesIn(lang, told),
    corrections: corrections.map((each) => {
      const who = nameOf(lang, each.personName)
      const slots = {
        at: momentIn(lang, each.at),
        who,
        before: [momentIn(lang, each.before.when), votesIn(lang, each.before)].filter((part) => part !== '').join('; '),
      }
      return `${say(lang, `desk.corrected.${each.kind}`, slots)}${each.reason === null ? '' : ` ${each.reason}`}`
    }),
    isTakenBack,
    amend:
      may && (hasPaper(act) || hasVotes)
        ? {
            when: hasVotes ? '' : localOf(told.when),
            day: hasVotes ? localOf(told.when).slice(0, 10) : '',
            yes: String(told.yes ?? ''),
            no: String(told.no ?? ''),
          }
        : undefined,
    back: may && isLast ? stateName(lang, done.from_state) : undefined,
  }
}

function nameOf(lang: Locale, name: string | null): string {
  return name ?? say(lang, 'desk.by.gone')
}

function votesIn(lang: Locale, { yes, no }: ActDetails): string {
  return yes === undefined || no === undefined ? '' : say(lang, 'desk.votes.said', { yes: countIn(lang, yes), no: countIn(lang, no) })
}
