// What does not hold of situations and of the sentences written for rules, in the documents that are asked about.
import type { Artefact } from '../artefact/index.ts'
import { type DocumentText, fencesIn, isNamed } from '../base/index.ts'
import type { Unheld } from '../situations/index.ts'
import { type Locale, ownsExceptions, unheldText } from '../wording/index.ts'
import { styled, wrap } from './print.ts'

/** Everything that does not hold in the documents that are asked about; of a law without situations nothing. */
export async function unheldOf(texts: readonly DocumentText[], artefact: Artefact, isAsked: (file: string) => boolean): Promise<readonly Unheld[]> {
  // WHY: this is asked first, because asking every situation everywhere takes a second
  const holds = (text: string): boolean => fencesIn(text).some((each) => ['situation', 'guide', 'plain'].some((name) => isNamed(each, name)))
  if (!texts.some(({ file, text }) => isAsked(file) && holds(text))) return []
  const { readSituations, unheldIn } = await import('../situations/index.ts')
  return unheldIn(artefact, readSituations(texts), ownsExceptions).filter((each) => isAsked(each.file))
}

/** Each with its line. */
export function renderUnheld(unheld: readonly Unheld[], language: Locale): string {
  return unheld.map((each) => `${styled('bold', `${each.file}:${each.line}`)}  ${each.code}\n${wrap(unheldText(language, each), '  ')}`).join('\n')
}
