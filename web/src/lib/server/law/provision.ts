// One rule of a text as its page shows it: what it says, where that was read and how well, when it holds, and what it decides.
import type { Artefact } from 'evenhand/artefact'
import { standsAtLast } from 'evenhand/decide'
import type { Condition, Eraser, Instrument, Norm, Side, Source } from 'evenhand/rules'
import {
  type CaseText,
  caseText,
  circuitName,
  clause,
  dayIn,
  daysText,
  eraserSentence,
  inLanguage,
  type Locale,
  limitSentence,
  normSentence,
  provisionName,
  say,
  sentence,
  sourceLine,
  weightText,
} from 'evenhand/wording'
import { casesOf } from '#lib/server/documents-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { weightsOf } from './weights.ts'

/** A source in a line, and where it is if it has an address. */
export interface SourceLink {
  readonly line: string
  readonly address: string | undefined
}

export interface Link {
  readonly to: string
  readonly text: string
}

export interface OpenSideView {
  readonly text: string
  readonly source: SourceLink | undefined
}

export interface ProvisionView {
  /** Its name in its text, and its anchor on the page. */
  readonly name: string
  readonly says: string
  readonly days: string
  /** Empty where nothing is said of it. */
  readonly attestation: string
  readonly sources: readonly SourceLink[]
  /** What is disputed, each under a line that says so if it needs one. */
  readonly disputes: readonly { readonly title: string; readonly sides: readonly OpenSideView[] }[]
  readonly cautions: readonly string[]
  /** What it says in plain words, to the person and to the officer; empty where nobody wrote that. */
  readonly plain: readonly { readonly to: string; readonly says: string; readonly unless: string }[]
  readonly overrides: readonly Link[]
  /** How often it decides; empty where that is not counted. */
  readonly decides: string
  readonly cases: readonly CaseText[]
}

/** The rule of a text by its name; undefined where the law has none of that name. */
export function provisionView(artefact: Artefact, lang: Locale, text: Instrument, name: string): ProvisionView | undefined {
  const id = `${text.id}/${name}`
  const norm = artefact.norms.find((each) => each.id === id)
  const eraser = artefact.erasers.find((each) => each.id === id)
  const limit = artefact.limits.find((each) => each.id === id)
  const definition = artefact.definitions.find((each) => each.id === id)
  const found = norm ?? eraser ?? limit
  const cases = casesOf(id).map((each) => caseText(artefact, lang, each.of, each.expectations))
  const none = { disputes: [], overrides: [], decides: '', cases, plain: plainOf(lang, id) }
  const exceptions = [...(norm?.unless ?? []), ...(eraser?.unless ?? [])].flatMap((each) => (each.source === undefined ? [] : [each.source]))
  if (found !== undefined) {
    const weight = weightsOf(artefact, text).get(id)
    return {
      ...none,
      name,
      says: provisionSays(artefact, lang, id),
      days: sentence(lang, daysText(artefact, lang, standsAtLast(artefact, text), found.window)),
      attestation: say(lang, `attestation.${found.attestation}`),
      sources: [...found.sources.map((each) => sourceLink(lang, each)), ...exceptions.map((each) => labelled(lang, 'web.law.source-exception', each))],
      disputes: [...(norm === undefined ? [] : [{ title: '', sides: norm.sides.map((each) => sideView(lang, each)) }]), ...contestsOf(lang, eraser)].filter(
        (each) => each.sides.length > 0,
      ),
      cautions: found.cautions.map((each) => inLanguage(each, lang)),
      overrides: overridden(artefact, lang, norm),
      decides: weight === undefined ? '' : sentence(lang, weightText(lang, weight)),
    }
  }
  if (definition === undefined) return undefined
  const sources = definition.sources.map((each) => sourceLink(lang, each))
  return {
    ...none,
    name,
    says: provisionSays(artefact, lang, id),
    days: sentence(lang, daysText(artefact, lang, standsAtLast(artefact, text))),
    attestation: '',
    sources,
    cautions: [],
  }
}

function plainOf(lang: Locale, id: string): ProvisionView['plain'] {
  const written = allSituations().plain.find((each) => each.norm === id)
  if (written === undefined) return []
  return (['person', 'officer'] as const).map((reader) => {
    const { says, unless } = written[reader]
    return {
      to: say(lang, reader === 'person' ? 'situation.you' : 'situation.officer'),
      says: inLanguage(says, lang),
      unless: unless === undefined ? '' : inLanguage(unless, lang),
    }
  })
}

/** What a rule says, in a sentence or two; empty where the law has no rule of that name. */
export function provisionSays(artefact: Artefact, lang: Locale, id: string): string {
  const norm = artefact.norms.find((each) => each.id === id)
  if (norm !== undefined) return normSentence(artefact, lang, norm)
  const eraser = artefact.erasers.find((each) => each.id === id)
  if (eraser !== undefined) return erases(artefact, lang, eraser)
  const limit = artefact.limits.find((each) => each.id === id)
  if (limit !== undefined) return sentence(lang, limitSentence(artefact, lang, limit))
  const definition = artefact.definitions.find((each) => each.id === id)
  if (definition === undefined) return ''
  return sentence(lang, say(lang, 'web.law.means', { words: inLanguage(definition.words, lang), means: clause(artefact, lang, definition.means) }))
}

/** The names of the rules of a text, in the order of the law: for a text whose document is not here. */
export function provisionNames(artefact: Artefact, { id }: Instrument): readonly string[] {
  const all = [...artefact.norms, ...artefact.erasers, ...artefact.limits, ...artefact.definitions]
  return all.flatMap((each) => (each.instrument === id ? [each.id.slice(id.length + 1)] : []))
}

/** A source in a line without its address, which is the link. */
export function sourceLink(lang: Locale, source: Source): SourceLink {
  const { title, attestation, address } = source
  return { line: sourceLine(lang, { title, attestation }), address }
}

function labelled(lang: Locale, key: 'web.law.source-exception' | 'web.law.source-side', source: Source): SourceLink {
  const { line, address } = sourceLink(lang, source)
  return { line: say(lang, key, { source: line }), address }
}

function sideView(lang: Locale, { side, words, source }: Side): OpenSideView {
  const text = say(lang, `side.${side}`, { text: sentence(lang, inLanguage(words, lang)) })
  return { text, source: source === undefined ? undefined : labelled(lang, 'web.law.source-side', source) }
}

function contestsOf(lang: Locale, eraser: Eraser | undefined): ProvisionView['disputes'] {
  return (eraser?.contests ?? []).map(({ circuit, window, sides }) => {
    const title = circuit === undefined ? say(lang, 'web.law.contested') : say(lang, 'web.law.contested-in', { circuit: circuitName(lang, circuit) })
    const days = window === undefined ? '' : `, ${daysOf(lang, window)}`
    return { title: sentence(lang, `${title}${days}`), sides: sides.map((each) => sideView(lang, each)) }
  })
}

/** Since when, and through when. */
function daysOf(lang: Locale, { from, through }: NonNullable<Instrument['window']>): string {
  const since = say(lang, 'days.since', { from: dayIn(lang, from) })
  return through === undefined ? since : `${since}, ${say(lang, 'days.until', { through: dayIn(lang, through) })}`
}

function erases(artefact: Artefact, lang: Locale, eraser: Eraser): string {
  const parts = eraser.unless.map((each): Condition => ({ kind: 'not', of: each.condition }))
  return eraserSentence(artefact, lang, { ...eraser, when: { kind: 'all', of: [eraser.when, ...parts] } })
}

function overridden(artefact: Artefact, lang: Locale, norm: Norm | undefined): readonly Link[] {
  return (norm?.overrides ?? []).map((id) => ({ to: `/${lang}/law/${id.replace('/', '#')}`, text: provisionName(artefact, lang, id) }))
}
