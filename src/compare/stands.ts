// Every question wherever and whenever other norms stand on it: where checks of the whole law look.
import type { Artefact } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import type { Question } from '../rules/index.ts'
import { type Body, questionsOf, type Subject, standingSubject } from './subject.ts'

/** A question in what stands somewhere. */
export interface Stand {
  readonly subject: Subject
  readonly question: Question
}

/** One stand for each set of norms and erasers that stands together on a question, in the first place and from the first day it does. */
export function standsOf(artefact: Artefact, body: Body = artefact): readonly Stand[] {
  const found = new Map<number, Stand>()
  artefact.timelines.forEach((timeline, number) => {
    const place = artefact.places.find((each) => Object.values(each.timelines).includes(number))
    const agency = Object.entries(place?.timelines ?? {}).find(([, each]) => each === number)?.[0]
    if (place === undefined || agency === undefined) return
    const subjects = new Map<Day, Subject>()
    const on = (day: Day): Subject => {
      const known = subjects.get(day) ?? standingSubject({ artefact, place, agency, day, timeline }, { body })
      subjects.set(day, known)
      return known
    }
    for (const [key, editions] of Object.entries(timeline.editions)) {
      const [actor = '', act = ''] = key.split(' ')
      for (const { from, cell } of editions) if (!found.has(cell)) found.set(cell, { subject: on(from), question: { actor, act } })
    }
  })
  return [...found.values()]
}

/** The questions of one subject. */
export function standsIn(subject: Subject): readonly Stand[] {
  return questionsOf(subject).map((question) => ({ subject, question }))
}
