// Where an answer was read, and how well that is known.
import type { Artefact } from '../artefact/index.ts'
import { type Attestation, type Source, weaker } from '../rules/index.ts'

/** WHY: few are listed, because a comparison can rest on a hundred rules, and tells each with its own source. */
const mostSources = 40

/** The sources of rules and texts, each once. */
export function sourcesOf({ norms, erasers, instruments }: Artefact, ids: readonly string[]): readonly Source[] {
  const named = new Set(ids)
  const all = [...norms, ...erasers, ...instruments].filter((each) => named.has(each.id)).flatMap((each) => each.sources)
  return [...new Map(all.map((each) => [`${each.title} ${each.address ?? ''}`, each])).values()].slice(0, mostSources)
}

/** As well as the weakest of some rules is known; null where there is none. */
export function knownOf({ norms, erasers }: Artefact, ids: readonly string[]): Attestation | null {
  const named = new Set(ids)
  const all = [...norms, ...erasers].flatMap((each) => (named.has(each.id) ? [each.attestation] : []))
  return all.length === 0 ? null : all.reduce(weaker)
}
