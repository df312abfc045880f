// What is typed with an official act or its correction: moments, votes, and what the law of the procedure says of it.
import { takesSignatures } from 'evenhand/procedure'
import type { OfProcedure, PetitionRow } from 'evenhand/store'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { localOf, momentOf } from './moments.ts'
import { typed, typedNumber } from './typed.ts'

/** What was typed as the moment at which a paper came. Undefined for the present one, to the minute. WHY: the form shows no seconds, and it is done at its own moment. */
export function momentTyped(form: FormData): string | undefined {
  const text = typed(form, 'when')
  return text === '' || text === localOf(new Date().toISOString()) ? undefined : (momentOf(text) ?? text)
}

/** The day of a vote, and a moment of it that has passed: noon, or now where it is today. Where no day was typed, that of the meeting. */
export function voteTyped(form: FormData, { meeting_day: meeting }: Pick<PetitionRow, 'meeting_day'>): { readonly day?: string; readonly when?: string } {
  const day = typed(form, 'day') || (meeting ?? '')
  if (day === '') return {}
  const now = new Date().toISOString()
  return { day, when: day === localOf(now).slice(0, 10) ? now : (momentOf(`${day}T12:00`) ?? day) }
}

export function countsTyped(form: FormData): { readonly yes?: number; readonly no?: number; readonly first?: number } {
  const [yes, no, first] = [typedNumber(form, 'yes'), typedNumber(form, 'no'), typedNumber(form, 'first')]
  return { ...(yes === undefined ? {} : { yes }), ...(no === undefined ? {} : { no }), ...(first === undefined ? {} : { first }) }
}

/** What the procedure of a petition says of the acts on it. */
export function lawOf({ procedure: id }: PetitionRow): OfProcedure {
  const all = waysToChange()
  const procedure = all.procedures.find((each) => each.id === id)
  return { isAdvice: procedure?.effect === 'advice', isSigned: takesSignatures(all, id), needsTwoThirds: procedure?.carries === 'two-thirds-of-first' }
}
