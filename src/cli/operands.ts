// What a person names to have it compared: a text, what stands somewhere on a day, or a draft in a file.
import type { Artefact } from '../artefact/index.ts'
import { isDay, nearestFew } from '../base/index.ts'
import { circuitOf, type Subject, standingSubject, textSubject } from '../compare/index.ts'
import { placesNamed, type Situated, situateAt } from '../decide/index.ts'
import type { Instrument } from '../rules/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { aligned, type OperandLaw, sourceOf } from './operand-sources.ts'
import { today } from './options.ts'
import { Stop } from './stop.ts'
import { unknownText } from './unknown-text.ts'

/** How operands are to be read. */
export interface OperandReading {
  readonly lang: Locale
  /** The day, where an operand names none; without it a text is taken on its last day, a place today. */
  readonly on?: string
  readonly agency?: string
  /** Texts are laid into what stands at this place. */
  readonly place?: string
}

/** Reads operands. Stops with exit code 2 at a name that means nothing, with 1 at a draft that has findings. */
export async function readOperands(names: readonly string[], reading: OperandReading): Promise<readonly Subject[]> {
  const { lang } = reading
  const sources = aligned(lang, await Promise.all(names.map((name) => sourceOf(name, lang))))
  const found = names.map((name, index) => {
    const source = sources[index] ?? fail(lang, name)
    return { name, source, text: textNamed(name, source) }
  })
  const all = found.flatMap((each) => (each.text === undefined ? [] : [each.text.instrument.id]))
  return found.map(({ name, source, text }) => {
    const drafted = source.draft === undefined ? {} : { draft: source.draft.instrument.id }
    if (text === undefined) {
      if (reading.place !== undefined) throw new Stop(2, say(lang, 'command.operand.place', { name }))
      return standingNamed(name, source, reading)
    }
    const day = dayOf(lang, text.day ?? reading.on)
    if (reading.place === undefined) {
      return { ...textSubject(source.body, text.instrument, circuitOf(source.artefact, text.instrument), readDay(lang, today()), day), ...drafted }
    }
    const situated = situatedAt(source.artefact, reading.place, day ?? today(), reading)
    return { ...standingSubject(situated, { body: source.body, added: text.instrument, left: all }), ...drafted }
  })
}

/** A draft laid into what stands at a place on a day, in force or not. */
export async function readDraft(path: string, against: string, lang: Locale) {
  const { artefact, body, draft } = await sourceOf(path, lang)
  if (draft === undefined) throw new Stop(2, say(lang, 'command.operand.no-document', { name: path }))
  const [place = '', day = 'today'] = against.split('@')
  const { instrument, texts } = draft
  const situated = situatedAt(artefact, place, day, { lang })
  const subject = { ...standingSubject(situated, { body, added: instrument }), draft: instrument.id }
  return { artefact, subject, texts, instrument, binds: situated.timeline.instruments.includes(instrument.id) }
}

function textNamed(name: string, { body, draft }: OperandLaw): { readonly instrument: Instrument; readonly day?: string } | undefined {
  if (draft !== undefined) return draft
  const [id, day] = name.split('@')
  const instrument = body.instruments.find((each) => each.id === id)
  return instrument === undefined ? undefined : { instrument, ...(day === undefined ? {} : { day }) }
}

function standingNamed(name: string, { artefact, body }: OperandLaw, reading: OperandReading): Subject {
  const [place = '', day] = name.split('@')
  if (placesNamed(artefact, place).length === 0) {
    const near = nearestFew(
      place,
      body.instruments.map((each) => each.id),
      3,
    )
    if (near.length > 0) throw new Stop(2, unknownText(reading.lang, say(reading.lang, 'command.operand.unknown', { name: place }), near))
  }
  return standingSubject(situatedAt(artefact, place, day ?? reading.on ?? 'today', reading), { body })
}

/** A place on a day, whatever the question. */
export function situatedAt(artefact: Artefact, place: string, day: string, { lang, agency }: Pick<OperandReading, 'lang' | 'agency'>): Situated {
  const found = situateAt(artefact, { place, day: day === 'today' ? today() : day, ...(agency === undefined ? {} : { agency }) })
  if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
  return found.situated
}

function dayOf(lang: Locale, day: string | undefined) {
  return day === undefined ? undefined : readDay(lang, day === 'today' ? today() : day)
}

function readDay(lang: Locale, day: string) {
  if (!isDay(day)) throw new Stop(2, say(lang, 'command.not-a-day', { name: day }))
  return day
}

function fail(lang: Locale, name: string): never {
  throw new Stop(2, say(lang, 'command.operand.unread', { name }))
}
