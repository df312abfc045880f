// The whole law analysed from what was checked, in short steps: for whoever has no artefact of it, and perhaps no time.
import { issuesInSteps } from '../compare/index.ts'
import type { Parsed } from '../language/index.ts'
import { bindings, type Place } from '../places/index.ts'
import type { Law } from '../rules/index.ts'
import type { Locale } from '../wording/index.ts'
import { type Analysed, analysed } from './findings.ts'
import { wordingIssues } from './worded.ts'

/** Says, at the end of its steps, what the meaning of law brings to light in the places where it binds. */
export function* analysing(law: Law, places: readonly Place[], texts: readonly Parsed[], language: Locale): Generator<void, Analysed> {
  const kinds = law.vocabulary.agencies.map((each) => each.id)
  const issues = yield* issuesInSteps(law, bindings(places, kinds, law.instruments))
  return analysed({ places, body: law, texts }, [...issues, ...wordingIssues(places, law)], language, true)
}
