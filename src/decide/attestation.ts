// How well an answer is known.
import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import type { Attestation } from '../rules/index.ts'
import type { Answer } from './answer.ts'

const worstFirst: readonly Attestation[] = ['unconfirmed', 'secondary', 'partial', 'official']

/** As well as the weakest norm that decides; where contested erasers leave it open, of what they strike and of the erasers too. Null where nothing decides. */
export function attestationOf(artefact: Artefact, because: readonly string[], struck: Answer['struck']): Attestation | null {
  const names = [...because, ...struck.flatMap((each) => [each.norm, ...each.by])]
  const found = new Set(names.map((each) => (withId(artefact.norms, each) ?? withId(artefact.erasers, each))?.attestation))
  return worstFirst.find((each) => found.has(each)) ?? null
}
