// What everybody sees of a petition at the desk: its article, where it stands, its numbers once they are decided, and no name.
import type { Artefact } from 'evenhand/artefact'
import { covers, type Day, isDay } from 'evenhand/base'
import { daysBetween, isMove, type Procedure, type Procedures, type State, stateAfter, states } from 'evenhand/procedure'
import type { PublicAct, PublicView } from 'evenhand/store'
import { countIn, dayIn, inLanguage, type Locale, placeName, say } from 'evenhand/wording'
import { dayOf } from '#lib/today.ts'

export interface OpenPetition {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly place: { readonly id: string; readonly name: string }
  readonly state: State
  readonly passed: readonly State[]
  readonly way: { readonly id: string; readonly title: string; readonly effect: string; readonly does: string }
  readonly lines: readonly string[]
  readonly how: string
  readonly done: readonly {
    readonly day: string
    readonly says: string
    readonly votes: string
    readonly reason: string
    readonly corrections: readonly string[]
  }[]
  readonly waited: string
  readonly decided: boolean
}

export function openPetition(artefact: Artefact, procedures: Procedures, lang: Locale, view: PublicView, today: string): OpenPetition {
  const way = procedures.procedures.find((each) => each.id === view.procedure)
  const state = states.find((each) => each === view.state) ?? 'draft'
  const approved = view.acts.filter((each) => each.act === 'approve' && each.isTakenBack !== true).at(-1)
  const approvedOn = approved === undefined ? undefined : dayOf(new Date(approved.at))
  return {
    id: view.id,
    title: view.title,
    article: view.article,
    place: { id: view.place, name: placeName(artefact, view.place) },
    state,
    passed: statesOf(view),
    way: {
      id: view.procedure,
      title: inLanguage(way?.title, lang),
      effect: way === undefined ? '' : say(lang, `effect.${way.effect}`),
      does: inLanguage(way?.does, lang),
    },
    lines: [
      ...(view.meetingDay === null ? [] : [say(lang, 'story.public.meeting', { day: dayIn(lang, view.meetingDay) })]),
      ...(view.filingDeadline === null ? [] : [say(lang, 'story.public.deadline', { day: dayIn(lang, dayOf(new Date(view.filingDeadline))) })]),
      ...(view.numberNeeded === null ? [] : [say(lang, 'story.public.needed', { count: countIn(lang, view.numberNeeded) })]),
      ...(view.tally === undefined ? [] : [say(lang, 'story.public.valid', { count: countIn(lang, view.tally.valid) })]),
    ],
    how: view.numberHow,
    done: view.acts.map(({ act, at, reasonGone, corrections = [], ...votes }) => ({
      day: dayIn(lang, dayOf(new Date(at))),
      says: isMove(act) ? say(lang, `desk.did.${act}`) : act,
      votes: votesIn(lang, votes),
      reason: reasonGone === true ? say(lang, 'desk.reason.gone') : '',
      corrections: corrections.map((each) => correctedText(lang, each)),
    })),
    waited: state === 'voted' && way?.effect === 'advice' && isDay(today) ? waited(lang, way, approvedOn, today) : '',
    decided: ['voted', 'adopted', 'in-force'].includes(state),
  }
}

/** For how long nobody acted on advice; that nobody may, where higher law bars it. */
function waited(lang: Locale, { barred }: Procedure, approved: string | undefined, today: Day): string {
  if (barred !== undefined && covers(barred.window, today)) return inLanguage(barred.says, lang)
  if (approved === undefined || !isDay(approved)) return ''
  return say(lang, 'story.public.waited', { day: dayIn(lang, approved), count: daysBetween(approved, today) })
}

/** The states that a petition went through. */
function statesOf({ acts }: PublicView): readonly State[] {
  const passed: State[] = [states[0]]
  for (const { act, isTakenBack } of acts) {
    const next = isTakenBack !== true && isMove(act) ? stateAfter(passed.at(-1) ?? states[0], act) : undefined
    if (next !== undefined) passed.push(next)
  }
  return passed
}

function votesIn(lang: Locale, { yes, no }: { readonly yes?: number; readonly no?: number }): string {
  return yes === undefined || no === undefined ? '' : say(lang, 'story.public.votes', { yes: countIn(lang, yes), no: countIn(lang, no) })
}

function correctedText(lang: Locale, { kind, at, before }: NonNullable<PublicAct['corrections']>[number]): string {
  const day = dayIn(lang, dayOf(new Date(at)))
  if (kind === 'take-back') return say(lang, 'story.public.taken-back', { day })
  const said = [dayIn(lang, dayOf(new Date(before.when))), votesIn(lang, before)].filter((each) => each !== '').join('; ')
  return say(lang, 'story.public.corrected', { day, before: said })
}
