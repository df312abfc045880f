// Every question wherever and whenever other norms stand on it: where checks of the whole law look.
import type { Artefact } from '../artefact/index.ts'
import { covers, type Day, turningDays } from '../base/index.ts'
import type { Limit, Question } from '../rules/index.ts'
import { type Body, questionsOf, type Subject, standingSubject } from './subject.ts'

/** A question in what stands somewhere. */
export interface Stand {
  readonly subject: Subject
  readonly question: Question
}

/**
 * One stand for each set of norms and erasers, and of floors and ceilings, that stands together on a question: in the first place and from
 * the first day it does.
 */
export function standsOf(artefact: Artefact, body: Body = artefact): readonly Stand[] {
  const found = new Map<string, Stand>()
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
      const limits = body.limits.filter((each) => each.acts.includes(act) && timeline.instruments.includes(each.instrument))
      const days = new Set([...editions.map((each) => each.from), ...limits.flatMap((each) => daysOf(body, each))])
      for (const day of [...days].sort()) {
        const cell = editions.findLast((each) => each.from <= day)?.cell
        const subject = on(day)
        const reaching = limits.filter((each) => covers(each.window, day) && subject.instruments.some(({ id }) => id === each.instrument))
        const stand = [cell, ...reaching.map((each) => each.id)].join(' ')
        if (cell !== undefined && !found.has(stand)) found.set(stand, { subject, question: { actor, act } })
      }
    }
  })
  return [...found.values()]
}

/** The days on which a limit, or the text it stands in, begins or ends. */
function daysOf({ instruments }: Body, { window, instrument }: Limit): readonly Day[] {
  return [window, instruments.find((each) => each.id === instrument)?.window].flatMap(turningDays)
}

/** The questions of one subject. */
export function standsIn(subject: Subject): readonly Stand[] {
  return questionsOf(subject).map((question) => ({ subject, question }))
}
