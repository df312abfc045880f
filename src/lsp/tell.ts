// What a name stands for, in plain words: shown where the mouse rests and beside a completion.
import { standsAtLast } from '../decide/index.ts'
import type { Thing } from '../language/index.ts'
import { type Attestation, attestations, type Kind, kinds, type Law, type Source, type Words } from '../rules/index.ts'
import {
  actorPhrase,
  actPhrase,
  circuitName,
  clause,
  daysText,
  eraserSentence,
  howMade,
  inLanguage,
  type Locale,
  limitSentence,
  normSentence,
  provisionName,
  say,
  sentence,
  situationClauses,
  sourceLine,
} from '../wording/index.ts'

/** What things are told from. */
export interface Telling {
  readonly law: Law
  readonly language: Locale
  readonly placeNames: ReadonlyMap<string, string>
}

export interface NamedThing {
  readonly thing: Thing
  readonly id: string
}

/** A few paragraphs of Markdown on what a name stands for; undefined where nothing is known of it. */
export function tell(telling: Telling, named: NamedThing): string | undefined {
  const paragraphs = about(telling, named).filter((each) => each !== '')
  if (paragraphs.length === 0) return undefined
  return [`*${say(telling.language, `editor.thing.${named.thing}`)}* \`${named.id}\``, ...paragraphs].join('\n\n')
}

function about(telling: Telling, { thing, id }: NamedThing): readonly string[] {
  const { law, language, placeNames } = telling
  const { vocabulary } = law
  const words = (list: readonly { readonly id: string; readonly words: Words }[]): readonly string[] =>
    list.filter((each) => each.id === id).map((each) => sentence(language, inLanguage(each.words, language)))
  switch (thing) {
    case 'actor':
      return words(vocabulary.actors)
    case 'agency':
      return words(vocabulary.agencies)
    case 'given':
      return words(vocabulary.givens)
    case 'act':
      return actText(telling, id)
    case 'fact':
      return factText(telling, id)
    case 'answer': {
      const [fact = '', answer = ''] = id.split(' ')
      const known = vocabulary.facts.some((each) => each.id === fact && each.answers.some((found) => found.id === answer))
      return known ? situationClauses(lexiconOf(law), language, { [fact]: answer }).map((each) => sentence(language, each)) : []
    }
    case 'instrument':
      return instrumentText(telling, id)
    case 'norm':
    case 'eraser':
      return provisionText(telling, id)
    case 'limit':
      return law.limits
        .filter((each) => each.id === id)
        .flatMap((each) => [sentence(language, limitSentence(lexiconOf(law), language, each)), sourcesText(language, each.sources)])
    case 'finding':
    case 'treatment':
      return []
    case 'definition':
      return law.definitions
        .filter((each) => each.id === id)
        .flatMap((each) => [
          strong(provisionName(law, language, id)),
          sentence(language, inLanguage(each.words, language)),
          sentence(language, clause(lexiconOf(law), language, each.means)),
          sourcesText(language, each.sources),
        ])
    case 'case':
      return law.cases.filter((each) => each.id === id).map((each) => inLanguage(each.tells, language))
    case 'place':
      return [placeNames.get(id) ?? sentence(language, circuitName(language, id))]
    case 'circuit':
      return [sentence(language, circuitName(language, id))]
    case 'attestation':
      return isAttestation(id) ? [sentence(language, say(language, `attestation.${id}`))] : []
    case 'kind':
      return isKind(id) ? [sentence(language, say(language, `kind.${id}`))] : []
  }
}

function isKind(id: string): id is Kind {
  return kinds.some((each) => each === id)
}

function isAttestation(id: string): id is Attestation {
  return attestations.some((each) => each === id)
}

function lexiconOf({ vocabulary, definitions }: Law) {
  return { vocabulary, definitions }
}

function actText({ law, language }: Telling, id: string): readonly string[] {
  return law.vocabulary.acts
    .filter((each) => each.id === id)
    .flatMap((act) => {
      const actor = actorPhrase(lexiconOf(law), language, act.actor)
      const done = actPhrase(lexiconOf(law), language, id, new Map()).text
      return [sentence(language, say(language, 'compare.act', { actor, act: done })), inLanguage(act.help, language)]
    })
}

function factText({ law, language }: Telling, id: string): readonly string[] {
  return law.vocabulary.facts
    .filter((each) => each.id === id)
    .flatMap((fact) => [
      inLanguage(fact.asks, language),
      inLanguage(fact.help, language),
      bullets(fact.answers.map((each) => `\`${each.id}\` ${inLanguage(each.words, language)}`)),
      fact.judge === undefined ? '' : sentence(language, say(language, 'turnsOn.judgement', { judge: actorPhrase(lexiconOf(law), language, fact.judge) })),
    ])
}

function instrumentText({ law, language }: Telling, id: string): readonly string[] {
  return law.instruments
    .filter((each) => each.id === id)
    .flatMap((each) => [
      strong(inLanguage(each.title, language)),
      sentence(language, `${howMade(law, language, each)}; ${daysText(law, language, standsAtLast(law, each))}`),
      sourcesText(language, each.sources),
      bullets(each.unknowns.map((unknown) => `${say(language, 'notknown.title')}: ${inLanguage(unknown, language)}`)),
    ])
}

function provisionText({ law, language }: Telling, id: string): readonly string[] {
  const norm = law.norms.find((each) => each.id === id)
  const eraser = law.erasers.find((each) => each.id === id)
  const found = norm ?? eraser
  if (found === undefined) return []
  const text = law.instruments.find((each) => each.id === found.instrument)
  const rule = norm === undefined ? '' : normSentence(lexiconOf(law), language, norm)
  const struck = eraser === undefined ? '' : eraserSentence(lexiconOf(law), language, eraser)
  const sides = norm?.sides ?? eraser?.contests.flatMap((each) => each.sides) ?? []
  return [
    strong(provisionName(law, language, id)),
    `${rule}${struck}`,
    bullets(sides.map((side) => say(language, `side.${side.side}`, { text: sentence(language, inLanguage(side.words, language)) }))),
    text === undefined ? '' : sentence(language, daysText(law, language, standsAtLast(law, text), found.window)),
    sourcesText(language, found.sources),
    say(language, 'answer.attestation', { attestation: say(language, `attestation.${found.attestation}`) }),
    bullets(found.cautions.map((each) => `${say(language, 'section.cautions')}: ${inLanguage(each, language)}`)),
  ]
}

function sourcesText(language: Locale, sources: readonly Source[]): string {
  return sources.length === 0 ? '' : `${say(language, 'editor.sources')}:\n\n${bullets(sources.map((each) => sourceLine(language, each)))}`
}

function strong(text: string): string {
  return `**${text}**`
}

function bullets(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join('\n')
}
