// How well an answer is known.
import type { Artefact } from '../artefact/index.ts'
import type { Attestation } from '../rules/index.ts'
import type { Answer } from './answer.ts'

const worstFirst: readonly Attestation[] = ['unconfirmed', 'secondary', 'partial', 'official']

/** As well as the weakest norm that decides; where contested erasers leave it open, of what they strike and of the erasers too. Null where nothing decides. */
export function attestationOf(artefact: Artefact, because: readonly string[], struck: Answer['struck']): Attestation | null {
  const names = new Set([...because, ...struck.flatMap((each) => [each.norm, ...each.by])])
  const found = new Set([...artefact.norms, ...artefact.erasers].filter((each) => names.has(each.id)).map((each) => each.attestation))
  return worstFirst.find((each) => found.has(each)) ?? null
}
