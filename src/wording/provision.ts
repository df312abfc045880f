// What a norm or eraser is called.

import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import { inLanguage, type Locale } from './locale.ts'

/** The title of the instrument a norm or eraser belongs to, with the provision's own name. */
export function provisionName(artefact: Pick<Artefact, 'instruments'>, language: Locale, id: string): string {
  const [instrument = id, name] = id.split('/')
  const title = withId(artefact.instruments, instrument)?.title
  const shown = title === undefined ? instrument : inLanguage(title, language)
  return name === undefined ? shown : `${shown}: ${name}`
}
