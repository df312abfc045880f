// With which rule an answer is counted: one of the agency's policy with the component of the model, an exception with its rule.
import type { Artefact } from 'evenhand/artefact'
import { policyId } from 'evenhand/policies'
import type { RulesAsked } from './rules.ts'

export function countedWith({ norms }: Pick<Artefact, 'norms'>, { adopted }: RulesAsked): (id: string) => string {
  const from = new Map(norms.map((each) => [each.id, each.from]))
  return (id) => {
    const whole = from.get(id) ?? id
    const [instrument, name] = whole.split('/')
    return instrument === policyId && adopted !== undefined ? `${adopted.model}/${name}` : whole
  }
}
