// What is compared: one text, or everything that stands somewhere, on a day.
import type { Artefact } from '../artefact/index.ts'
import { covers, type Day } from '../base/index.ts'
import type { Bound } from '../compiler/index.ts'
import type { Situated } from '../decide/index.ts'
import type { Eraser, Instrument, Law, Norm, Question, Standing } from '../rules/index.ts'
import { standingOn } from '../rules/index.ts'

/** Law that can be compared: an artefact, or documents that were just checked. */
export type Body = Omit<Law, 'cases'>

export interface Subject {
  readonly body: Body
  /** A text alone, or all that binds an agency at a place. */
  readonly of:
    | { readonly kind: 'text'; readonly instrument: string }
    | { readonly kind: 'standing'; readonly place: string; readonly agency: string; readonly added?: string }
  readonly day: Day
  /** The federal circuit whose contests count. */
  readonly circuit: string
  readonly instruments: readonly Instrument[]
  /** The text that is only a draft. */
  readonly draft?: string
}

/** The circuit of the places that a text is about; none for a text of the whole country. */
export function circuitOf(artefact: Pick<Artefact, 'places' | 'timelines'>, { place }: Pick<Instrument, 'place'>): string {
  if (place !== undefined && artefact.timelines.some((each) => each.circuit === place)) return place
  const inside = artefact.places.find((each) => place !== undefined && place !== 'us' && (each.id === place || each.id.startsWith(`${place}/`)))
  const timeline = Object.values(inside?.timelines ?? {})[0]
  return artefact.timelines[timeline ?? -1]?.circuit ?? ''
}

/**
 * One text on a day, whatever else stands. Without a day: its last one, or today if it is still in force; a text that is yet to come on its
 * first.
 */
export function textSubject(body: Body, instrument: Instrument, circuit: string, today: Day, asked?: Day): Subject {
  const { window } = instrument
  const usual = window === undefined || covers(window, today) ? today : today < window.from ? window.from : (window.through ?? today)
  return { body, of: { kind: 'text', instrument: instrument.id }, day: asked ?? usual, circuit, instruments: [instrument] }
}

/** A subject with the texts that its own adopt whole: what those have, it has. */
export function withAdopted(subject: Subject): Subject {
  const { body, instruments } = subject
  const adopted = new Set(instruments.map((each) => each.adopts))
  const taken = body.instruments.filter((each) => adopted.has(each.id) && !instruments.includes(each))
  return taken.length === 0 ? subject : { ...subject, instruments: [...instruments, ...taken] }
}

/**
 * All that stands for an agency at a place on a day. With `added`: that text too, in force or not, in place of those it replaces; without
 * those named in `left`.
 */
export function standingSubject(
  { artefact, place, agency, day, timeline }: Pick<Situated, 'artefact' | 'place' | 'agency' | 'day' | 'timeline'>,
  { body = artefact, added, left = [] }: { readonly body?: Body; readonly added?: Instrument; readonly left?: readonly string[] } = {},
): Subject {
  const bound = { place: place.id, agency, circuit: timeline.circuit, texts: timeline.instruments }
  return standingAt(body, bound, day, { left, ...(added === undefined ? {} : { added }) })
}

/** The same, of law of which there is no artefact: where these texts bind. */
export function standingAt(
  body: Body,
  { place, agency, circuit, texts }: Bound,
  day: Day,
  { added, left = [] }: { readonly added?: Instrument; readonly left?: readonly string[] } = {},
): Subject {
  const bound = new Set(texts)
  const away = new Set([...left, ...(added === undefined ? [] : [added.id, ...added.replaces])])
  const standing = body.instruments.filter((each) => bound.has(each.id) && covers(each.window, day) && !away.has(each.id))
  return {
    body,
    of: { kind: 'standing', place, agency, ...(added === undefined ? {} : { added: added.id }) },
    day,
    circuit,
    instruments: added === undefined ? standing : [...standing, added],
  }
}

/** Norms and erasers of the subject that stand on its day. */
export function provisionsOf({ body, day, instruments }: Subject): { readonly norms: readonly Norm[]; readonly erasers: readonly Eraser[] } {
  const ids = new Set(instruments.map((each) => each.id))
  const stands = (each: Norm | Eraser): boolean => ids.has(each.instrument) && covers(each.window, day)
  return { norms: body.norms.filter(stands), erasers: body.erasers.filter(stands) }
}

/** Every question the subject speaks to, in the order of the acts. */
export function questionsOf(subject: Subject): readonly Question[] {
  const spoken = new Set(provisionsOf(subject).norms.flatMap((norm) => norm.actors.flatMap((actor) => norm.acts.map((act) => `${actor} ${act}`))))
  const { acts, actors } = subject.body.vocabulary
  return acts.flatMap((act) => actors.filter((actor) => spoken.has(`${actor.id} ${act.id}`)).map((actor) => ({ actor: actor.id, act: act.id })))
}

/** What stands on a question. */
export function standingFor({ body, instruments, circuit, day }: Subject, question: Question): Standing {
  return standingOn(body, instruments, circuit, day, question)
}
