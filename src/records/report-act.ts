// An act as a report names it.
import type { Artefact } from '../artefact/index.ts'
import { actPhrase, type Locale, sentence } from '../wording/index.ts'

/** What is done, within a sentence. */
export function actName(artefact: Artefact, lang: Locale, act: string): string {
  return actPhrase(artefact, lang, act, new Map()).text
}

/** The act as a title: a sentence without its full stop. */
export function titleOf(artefact: Artefact, lang: Locale, act: string): string {
  return sentence(lang, actName(artefact, lang, act)).replace(/\.$/, '')
}
