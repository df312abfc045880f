// What officers are told of a policy: its rules in plain sentences, and which of them are the agency's own.
import type { Artefact } from 'evenhand/artefact'
import { componentsOf, isStale, type PolicyDecisions, policyId, policyNorms } from 'evenhand/policies'
import type { Instrument } from 'evenhand/rules'
import { type Locale, normSentence } from 'evenhand/wording'
import { componentSays, nameOf, type RuleSays } from './components.ts'

export interface ToldRule extends RuleSays {
  readonly name: string
  /** Whether the policy says something else than the model. */
  readonly isOwn: boolean
}

/** Every rule that the policy has by what was decided, in the order of the model. */
export function toldRules(artefact: Artefact, lang: Locale, model: Instrument, decisions: PolicyDecisions): readonly ToldRule[] {
  const own = policyNorms(artefact.norms, model.id, decisions)
  return componentsOf(artefact, model.id).flatMap((norm): readonly ToldRule[] => {
    const name = nameOf(norm)
    const decision = decisions[norm.id]
    if (isStale(norm, decision)) return []
    if (decision?.kind === 'has') return [{ name, isOwn: false, ...componentSays(artefact, lang, norm, 'officer') }]
    const written = decision?.kind === 'differs' ? own.find((each) => each.id === `${policyId}/${name}`) : undefined
    return written === undefined ? [] : [{ name, isOwn: true, says: normSentence(artefact, lang, written), unless: '' }]
  })
}
