// Every question wherever and whenever other norms stand on it: where checks of the whole law look.
import type { Artefact } from '../artefact/index.ts'
import { covers, dawn, turningDays } from '../base/index.ts'
import type { Bound } from '../compiler/index.ts'
import type { Question } from '../rules/index.ts'
import { type Body, questionsOf, type Subject, standingFor } from './subject.ts'

/** A question in what stands somewhere. */
export interface Stand {
  readonly subject: Subject
  readonly question: Question
}

/**
 * One stand for each set of norms and erasers, and of floors and ceilings, that stands together on a question: in the first place and from
 * the first day it does, on these acts. One after the other, so that whoever has no time can pause.
 */
export function* standsOf(body: Body, bounds: readonly Bound[], acts: ReadonlySet<string>): Generator<Stand> {
  const found = new Set<string>()
  const signatures = new Map(bounds.toReversed().map((each) => [[each.circuit, ...each.texts].join(' '), each]))
  for (const bound of [...signatures.values()].toReversed()) {
    for (const stand of standsAt(body, bound, acts)) {
      const key = keyOf(stand)
      if (!found.has(key)) yield stand
      found.add(key)
    }
  }
}

/** Every question on these acts that somebody is bound on, on every day that turns something about it. */
function* standsAt(body: Body, { place, agency, circuit, texts }: Bound, acts: ReadonlySet<string>): Generator<Stand> {
  const names = new Set(texts)
  const instruments = body.instruments.filter((each) => names.has(each.id))
  const norms = body.norms.filter((each) => names.has(each.instrument) && each.acts.some((act) => acts.has(act)))
  const erasers = body.erasers.filter((each) => names.has(each.instrument))
  const limits = body.limits.filter((each) => names.has(each.instrument))
  const questions = new Map(
    norms.flatMap((norm) => norm.actors.flatMap((actor) => norm.acts.flatMap((act) => (acts.has(act) ? [[`${actor} ${act}`, { actor, act }] as const] : [])))),
  )
  for (const question of questions.values()) {
    const own = [
      ...norms.filter((each) => each.actors.includes(question.actor) && each.acts.includes(question.act)),
      ...erasers.filter((each) => each.acts.includes(question.act)),
      ...limits.filter((each) => each.acts.includes(question.act)),
    ]
    const sources = new Set(own.map((each) => each.instrument))
    const speaking = instruments.filter((each) => sources.has(each.id))
    const contests = own.flatMap((each) => ('contests' in each ? each.contests : []))
    const opening = speaking.flatMap((each) => each.open?.from ?? [])
    const days = new Set([dawn, ...opening, ...[...speaking, ...own, ...contests].flatMap((each) => turningDays(each.window))])
    for (const day of [...days].sort()) {
      const standing = instruments.filter((each) => covers(each.window, day))
      yield { question, subject: { body, of: { kind: 'standing', place, agency }, day, circuit, instruments: standing } }
    }
  }
}

/** Stands with the same key have the same norms, erasers and limits. */
function keyOf({ subject, question }: Stand): string {
  const { norms, erasers } = standingFor(subject, question)
  const ids = new Set(subject.instruments.map((each) => each.id))
  const reaching = subject.body.limits.filter((each) => each.acts.includes(question.act) && ids.has(each.instrument) && covers(each.window, subject.day))
  return [
    question.actor,
    question.act,
    ...norms.map((each) => [each.norm.id, ...each.doubts].join('?')),
    ...erasers.map((each) => [each.eraser.id, ...each.doubts].join('?')),
    ...reaching.map((each) => each.id),
  ].join(' ')
}

/** Who is bound by what, as an artefact has it. */
export function boundsOf({ places, timelines }: Pick<Artefact, 'places' | 'timelines'>): readonly Bound[] {
  return places.flatMap((place) =>
    Object.entries(place.timelines).flatMap(([agency, number]): readonly Bound[] => {
      const timeline = timelines[number]
      return timeline === undefined ? [] : [{ place: place.id, agency, circuit: timeline.circuit, texts: timeline.instruments }]
    }),
  )
}

/** The questions of one subject on these acts. */
export function standsIn(subject: Subject, acts: ReadonlySet<string>): readonly Stand[] {
  return questionsOf(subject).flatMap((question) => (acts.has(question.act) ? [{ subject, question }] : []))
}
