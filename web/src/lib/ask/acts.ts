// What can be asked about: the acts by topic, a few of each, and the others.
import type { Artefact } from 'evenhand/artefact'
import { actPhrase, type Locale, say, sentence } from 'evenhand/wording'
import { topics } from '#lib/topics.ts'

/** Something to choose: what is sent, and what is read. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Acts under one heading. */
export interface ActGroup {
  readonly title: string
  readonly acts: readonly Choice[]
}

/** The acts of each topic. */
export function topicActs(artefact: Artefact, lang: Locale): readonly ActGroup[] {
  return topics.map(({ id, acts }) => ({ title: say(lang, `web.topic.${id}`), acts: acts.map((act) => choiceOf(artefact, lang, act)) }))
}

/** All others that officers and their agencies do. WHY: no more are listed, because lawyers ask what a town or a court does, and they have the library. */
export function otherActs(artefact: Artefact, lang: Locale): readonly Choice[] {
  const shown = new Set(topics.flatMap(({ acts }) => acts))
  return artefact.vocabulary.acts.filter((each) => isTheirs(each) && !shown.has(each.id)).map((each) => choiceOf(artefact, lang, each.id))
}

function choiceOf(artefact: Artefact, lang: Locale, act: string): Choice {
  return { value: act, label: sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '') }
}

function isTheirs({ actor }: Artefact['vocabulary']['acts'][number]): boolean {
  return actor === 'officer' || actor === 'agency'
}
