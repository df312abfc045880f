// What can be chosen in the workshop: places, texts to begin from, and what a rule is made of, in plain words.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { covers, type Day } from 'evenhand/base'
import { groundOf, type Procedures, type ProcedureWay, waysAt } from 'evenhand/procedure'
import { type Kind, modalities } from 'evenhand/rules'
import { actorPhrase, actPhrase, clause, inLanguage, type Locale, placeName, say, sentence } from 'evenhand/wording'
import type { As } from './start.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface OptionGroup {
  readonly title: string
  readonly options: readonly Option[]
}

/** A place with a police of its own, or one that others police. */
export interface PlaceOption {
  readonly id: string
  readonly name: string
  /** The kind of agency that polices it, and what that is called. */
  readonly agency: string
  /** Who makes such a text there. */
  readonly makers: Readonly<Record<As, string>>
  /** Its own policies and ordinances that stand today. */
  readonly replaces: Readonly<Record<Exclude<As, 'advice'>, readonly string[]>>
  /** The way by which such a text comes about there, by its id, where one is known. */
  readonly ways: Readonly<Partial<Record<As, string>>>
}

export interface RuleChoices {
  readonly places: readonly PlaceOption[]
  readonly texts: readonly Option[]
  readonly actors: readonly Option[]
  readonly modalities: readonly Option[]
  readonly acts: readonly OptionGroup[]
  /** By fact: each answer as a clause, under the question. */
  readonly facts: readonly (OptionGroup & { readonly fact: string })[]
  /** The facts that rules on an act test, by act. */
  readonly bears: Readonly<Record<string, readonly string[]>>
}

/** The proposal that most drafts begin from comes first. */
const first = 'vt.five-changes'
const taken: readonly Kind[] = ['model-policy', 'ordinance', 'agency-policy', 'resolution', 'advisory-vote', 'proposal']

export function choicesOf(artefact: Artefact, procedures: Procedures, lang: Locale, today: Day): RuleChoices {
  const { vocabulary, instruments, norms, erasers } = artefact
  const byTitle = (a: Option, b: Option): number => Number(b.value === first) - Number(a.value === first) || a.label.localeCompare(b.label, lang)
  const speaks = new Set(norms.flatMap((each) => (each.modality === 'unsettled' ? [] : [each.instrument])))
  const texts = instruments.filter((each) => taken.includes(each.kind) && speaks.has(each.id))
  const actName = (act: string): string => sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')
  return {
    places: artefact.places.flatMap((each) => placeOption(artefact, procedures, lang, each, today)).sort((a, b) => a.name.localeCompare(b.name, lang)),
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

function placeOption(artefact: Artefact, procedures: Procedures, lang: Locale, place: PlaceEntry, today: Day): readonly PlaceOption[] {
  const { places, timelines, instruments, vocabulary } = artefact
  const { agency } = place
  const timeline = timelines[place.timelines[agency ?? ''] ?? -1]
  if (agency === undefined || timeline === undefined) return []
  const standing = (kind: Kind): readonly string[] =>
    instruments
      .filter((each) => each.kind === kind && each.place === place.id && timeline.instruments.includes(each.id) && covers(each.window, today))
      .map((each) => each.id)
  const kind = inLanguage(vocabulary.agencies.find((each) => each.id === agency)?.words, lang)
  const department = place.policing.find((each) => each.kind === agency && each.village === undefined)?.name ?? kind
  return [
    {
      id: place.id,
      name: placeName({ places }, place.id),
      agency,
      makers: { policy: department, ordinance: say(lang, 'draft.board', { place: place.name }), advice: say(lang, 'draft.voters', { place: place.name }) },
      replaces: { policy: standing('agency-policy'), ordinance: standing('ordinance') },
      ways: waysFor(waysAt(procedures, groundOf(place), today)),
    },
  ]
}

/** The first way there by which each kind of text comes about. */
function waysFor(all: readonly ProcedureWay[]): PlaceOption['ways'] {
  const first = (fits: (procedure: ProcedureWay['procedure']) => boolean): string | undefined => all.find((each) => fits(each.procedure))?.procedure.id
  const policy = first(({ effect, decided }) => effect === 'binding' && (decided === 'department' || decided === 'sheriff'))
  const ordinance = first(({ effect, decided }) => effect === 'binding' && (decided === 'board' || decided === 'council'))
  // WHY: an initiative is taken where there is no such article, because it too begins with signatures and comes to a vote
  const advice =
    first(({ effect, begun, recurs }) => effect === 'advice' && begun === 'voters' && recurs === 'yearly') ??
    first(({ effect, begun, decided }) => effect === 'binding' && begun === 'voters' && decided === 'voters')
  return {
    ...(policy === undefined ? {} : { policy }),
    ...(ordinance === undefined ? {} : { ordinance }),
    ...(advice === undefined ? {} : { advice }),
  }
}
