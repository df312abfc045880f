// The whole law analysed at once, from what was checked: for whoever has no artefact of it yet.
import { issuesOf } from '../compare/index.ts'
import { compile } from '../compiler/index.ts'
import type { Text } from '../language/index.ts'
import { bindings, type Place } from '../places/index.ts'
import type { Law } from '../rules/index.ts'
import type { Language } from '../wording/index.ts'
import { type Analysed, analysed } from './findings.ts'

/** Compiles law for the places it binds in, and says what its meaning brings to light. */
export function analyse(law: Law, places: readonly Place[], texts: readonly Text[], language: Language): Analysed {
  const kinds = law.vocabulary.agencies.map((each) => each.id)
  const bound = bindings(places, kinds, law.instruments)
  const target = { places: places.map((place) => ({ ...place, policing: [] })), agencies: [], bound, documents: '' }
  const artefact = compile(law, target)
  const all = law.instruments.map((each) => each.id)
  return analysed({ artefact, body: law, texts }, issuesOf(artefact, law), language, all)
}
