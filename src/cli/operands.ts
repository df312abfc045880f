// What a person names to have it compared: a text, what stands somewhere on a day, or a draft in a file.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Artefact } from '../artefact/index.ts'
import { isDay, nearestFew } from '../base/index.ts'
import { type Body, circuitOf, type Subject, standingSubject, textSubject } from '../compare/index.ts'
import { placesNamed, type Situated, situateAt } from '../decide/index.ts'
import { home, readDocuments } from '../folder/index.ts'
import { instrumentIn } from '../grammar/index.ts'
import type { Parsed } from '../language/index.ts'
import type { Instrument } from '../rules/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { today } from './options.ts'
import { readPaths } from './paths-node.ts'
import { loadLaw } from './program.ts'
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

/** The law that operands are looked up in, and the one vocabulary that all of them share. */
export interface OperandLaw {
  readonly artefact: Artefact
  readonly body: Body
  /** The draft, where the operand is one. */
  readonly draft?: Draft
}

interface Draft {
  readonly instrument: Instrument
  /** All documents, with the draft in place of what it is a draft of. */
  readonly texts: readonly Parsed[]
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

/** Whether an operand names a file. */
function isFile(name: string): boolean {
  return name.endsWith('.md') || (name.includes('/') && existsSync(name))
}

async function sourceOf(name: string, language: Locale): Promise<OperandLaw> {
  if (!isFile(name)) {
    const { artefact } = await loadLaw()
    return { artefact, body: artefact }
  }
  // WHY: it is loaded only here, because a draft needs the parser, which takes longer to load than most comparisons take
  const [{ compileDocuments }, { renderFindings }] = await Promise.all([import('../corpus/index.ts'), import('./findings.ts')])
  const [text, other] = readPaths([name], language)
  if (text === undefined || other !== undefined) throw new Stop(2, say(language, 'command.operand.one-document', { name }))
  const id = instrumentIn(text.text)
  if (id === undefined) throw new Stop(2, say(language, 'command.operand.no-instrument', { name }))
  const documents = readDocuments(join(home, 'law'))
  const others = documents.texts.filter((each) => each.file !== text.file && instrumentIn(each.text) !== id)
  const { law, artefact, findings, texts } = compileDocuments({ ...documents, texts: [...others, text] }, id)
  const instrument = law?.instruments.find((each) => each.id === id)
  if (law === undefined || artefact === undefined || instrument === undefined) throw new Stop(1, renderFindings(findings, texts, language))
  return { artefact, body: law, draft: { instrument, texts } }
}

/** All sources in the words of the one that has most: a draft may add facts and acts to the vocabulary, behind those there are. */
function aligned(lang: Locale, sources: readonly OperandLaw[]): readonly OperandLaw[] {
  const size = ({ body }: OperandLaw): number => body.vocabulary.facts.length + body.vocabulary.acts.length
  const [most] = [...sources].sort((a, b) => size(b) - size(a))
  if (most === undefined) return sources
  const { vocabulary } = most.body
  const known = new Set([...vocabulary.facts, ...vocabulary.acts].map((each) => JSON.stringify(each)))
  return sources.map((source) => {
    const own = source.body.vocabulary
    const stranger = [...own.facts, ...own.acts].find((each) => !known.has(JSON.stringify(each)))
    if (stranger !== undefined) throw new Stop(2, say(lang, 'command.operand.vocabularies', { name: stranger.id }))
    return { ...source, body: { ...source.body, vocabulary } }
  })
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
