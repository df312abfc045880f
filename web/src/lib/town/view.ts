// What police may and may not do in a place on a day, by topic, in plain words.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { answer, situate } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import { actPhrase, headline, inLanguage, type Locale, normSentence, say, sentence } from 'evenhand/wording'
import { type ActTopic, topics } from '#lib/topics.ts'

export interface TownRule {
  readonly norm: string
  readonly text: string
  readonly title: string
  readonly instrument: string
  readonly attestation: string
}

export interface ActView {
  readonly act: string
  readonly name: string
  /** The verdict, `open` where it depends on the situation. */
  readonly verdict: Verdict | 'open'
  /** The verdict in a word or two. */
  readonly tag: string
  readonly headline: string
  readonly rules: readonly TownRule[]
}

export interface ActTopicView {
  readonly id: ActTopic['id']
  readonly acts: readonly ActView[]
}

/** Every topic that some rule speaks to there. */
export function townView(artefact: Artefact, lang: Locale, place: PlaceEntry, day: string): readonly ActTopicView[] {
  return topics.map(({ id, acts }) => ({ id, acts: acts.flatMap((act) => actView(artefact, lang, place, day, act)) })).filter((topic) => topic.acts.length > 0)
}

function actView(artefact: Artefact, lang: Locale, place: PlaceEntry, day: string, act: string): readonly ActView[] {
  const found = situate(artefact, { place: place.id, day, act, facts: {} })
  if ('problems' in found) return []
  const given = answer(found.situated)
  if (given.verdict === 'silent') return []
  const rules = given.because.flatMap(({ norm: id }): readonly TownRule[] => {
    const norm = artefact.norms.find((each) => each.id === id)
    const instrument = artefact.instruments.find((each) => each.id === norm?.instrument)
    if (norm === undefined || instrument === undefined) return []
    const attestation = say(lang, `attestation.${norm.attestation}`)
    return [{ norm: id, text: normSentence(artefact, lang, norm, act), title: inLanguage(instrument.title, lang), instrument: instrument.id, attestation }]
  })
  const name = sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')
  return [
    {
      act,
      name,
      verdict: given.verdict ?? 'open',
      tag: say(lang, `verdict.${given.verdict ?? 'open'}`),
      headline: headline(artefact, lang, given),
      rules,
    },
  ]
}
