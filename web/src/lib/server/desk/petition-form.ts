// The form of a petition, read and checked: what is wrong is said, and what was typed comes back.
import { isDay } from 'evenhand/base'
import type { PetitionChange, PetitionRow } from 'evenhand/store'
import type { FormProblem, PetitionForm } from '#lib/desk/petition-form.ts'
import { endOfDay, localOf, momentOf } from './moments.ts'
import { typed, typedNumber } from './typed.ts'

/** States in which all but the day of the meeting is decided: it can be put off. */
export const decidedStates: readonly string[] = ['certified', 'warned']

export function readPetition(form: FormData): PetitionForm {
  return {
    place: typed(form, 'place'),
    procedure: typed(form, 'procedure'),
    title: typed(form, 'title'),
    article: typed(form, 'article', 10_000),
    meeting: typed(form, 'meeting'),
    needed: typed(form, 'needed'),
    how: typed(form, 'how', 2_000),
    deadline: typed(form, 'deadline'),
    hour: typed(form, 'hour'),
  }
}

/** What a petition says, or the first field that has to be mended. */
export function changeOf(form: FormData): { readonly change: Required<PetitionChange> } | { readonly problem: FormProblem } {
  const { procedure, title, article, meeting, needed, how, deadline, hour } = readPetition(form)
  const [number, moment] = [typedNumber(form, 'needed'), momentOf(`${deadline}T${hour === '' ? endOfDay : hour}`)]
  if (title === '') return { problem: { field: 'title', key: 'desk.problem.title' } }
  if (article === '') return { problem: { field: 'article', key: 'desk.problem.article' } }
  if (meeting !== '' && !isDay(meeting)) return { problem: { field: 'meeting', key: 'desk.problem.day' } }
  if (needed !== '' && number === undefined) return { problem: { field: 'needed', key: 'desk.problem.number' } }
  if ((deadline !== '' || hour !== '') && moment === undefined) return { problem: { field: 'deadline', key: 'desk.problem.deadline' } }
  return {
    change: {
      procedure: procedure === '' ? 'other' : procedure,
      title,
      article,
      meetingDay: meeting === '' ? null : meeting,
      numberNeeded: number ?? null,
      numberHow: how,
      filingDeadline: moment ?? null,
    },
  }
}

/** A petition as its form shows it. */
export function formOf(petition: PetitionRow): PetitionForm {
  const [deadline = '', hour = ''] = localOf(petition.filing_deadline).split('T')
  return {
    place: petition.place,
    procedure: petition.procedure,
    title: petition.title,
    article: petition.article,
    meeting: petition.meeting_day ?? '',
    needed: petition.number_needed === null ? '' : String(petition.number_needed),
    how: petition.number_how,
    deadline,
    hour: hour === endOfDay ? '' : hour,
  }
}
