// What can be chosen in the workshop: places, texts to begin from, and what a rule is made of, in plain words.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { covers, type Day } from 'evenhand/base'
import { type Kind, modalities } from 'evenhand/rules'
import { actorPhrase, actPhrase, clause, inLanguage, type Language, placeName, say, sentence } from 'evenhand/wording'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface Group {
  readonly title: string
  readonly options: readonly Option[]
}

/** A place with a police of its own, or one that others police. */
export interface PlaceOption {
  readonly id: string
  readonly name: string
  /** The kind of agency that polices it, and what that is called. */
  readonly agency: string
  readonly maker: string
  readonly voters: string
  /** Its own policies that stand today. */
  readonly replaces: readonly string[]
}

export interface Choices {
  readonly places: readonly PlaceOption[]
  readonly texts: readonly Option[]
  readonly actors: readonly Option[]
  readonly modalities: readonly Option[]
  readonly acts: readonly Group[]
  /** By fact: each answer as a clause, under the question. */
  readonly facts: readonly (Group & { readonly fact: string })[]
  /** The facts that rules on an act test, by act. */
  readonly bears: Readonly<Record<string, readonly string[]>>
}

/** The proposal that most drafts begin from comes first. */
const first = 'vt.five-changes'
const taken: readonly Kind[] = ['model-policy', 'ordinance', 'agency-policy', 'resolution', 'advisory-vote', 'proposal']

export function choicesOf(artefact: Artefact, lang: Language, today: Day): Choices {
  const { vocabulary, instruments, norms, erasers } = artefact
  const byTitle = (a: Option, b: Option): number => Number(b.value === first) - Number(a.value === first) || a.label.localeCompare(b.label, lang)
  const speaks = new Set(norms.flatMap((each) => (each.modality === 'unsettled' ? [] : [each.instrument])))
  const texts = instruments.filter((each) => taken.includes(each.kind) && speaks.has(each.id))
  const actName = (act: string): string => sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')
  return {
    places: artefact.places.flatMap((each) => placeOption(artefact, lang, each, today)).sort((a, b) => a.name.localeCompare(b.name, lang)),
    texts: texts.map((each) => ({ value: each.id, label: inLanguage(each.title, lang) })).sort(byTitle),
    actors: vocabulary.actors.map(({ id }) => ({ value: id, label: actorPhrase(artefact, lang, id) })),
    modalities: modalities.toReversed().map((each) => ({ value: each, label: say(lang, `verdict.${each}`) })),
    acts: vocabulary.actors.flatMap(({ id }) => {
      const options = vocabulary.acts.filter((each) => each.actor === id).map((each) => ({ value: each.id, label: actName(each.id) }))
      return options.length === 0 ? [] : [{ title: sentence(lang, actorPhrase(artefact, lang, id)).replace(/\.$/, ''), options }]
    }),
    facts: vocabulary.facts.map((fact) => ({
      fact: fact.id,
      title: inLanguage(fact.asks, lang),
      options: fact.answers.map(({ id }) => ({ value: `${fact.id}=${id}`, label: clause(artefact, lang, { kind: 'is', fact: fact.id, answers: [id] }) })),
    })),
    bears: Object.fromEntries(
      vocabulary.acts.map(({ id }) => {
        const rules = [...norms, ...erasers].filter((each) => each.acts.includes(id))
        const text = JSON.stringify(rules.map((each) => [each.when, each.unless.map(({ condition }) => condition)]))
        return [id, vocabulary.facts.map((each) => each.id).filter((fact) => text.includes(`"fact":"${fact}"`))]
      }),
    ),
  }
}

function placeOption({ places, timelines, instruments, vocabulary }: Artefact, lang: Language, place: PlaceEntry, today: Day): readonly PlaceOption[] {
  const { agency } = place
  const timeline = timelines[place.timelines[agency ?? ''] ?? -1]
  if (agency === undefined || timeline === undefined) return []
  const own = instruments.filter((each) => each.kind === 'agency-policy' && each.place === place.id && timeline.instruments.includes(each.id))
  const standing = own.filter((each) => covers(each.window, today)).map((each) => each.id)
  const name = placeName({ places }, place.id)
  const kind = inLanguage(vocabulary.agencies.find((each) => each.id === agency)?.words, lang)
  const maker = place.policing.find((each) => each.kind === agency && each.village === undefined)?.name ?? kind
  return [{ id: place.id, name, agency, maker, voters: say(lang, 'draft.voters', { place: place.name }), replaces: standing }]
}
