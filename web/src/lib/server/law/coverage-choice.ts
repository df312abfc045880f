// What can be held against what: models, and texts of agencies, in the States that have a model policy.
import type { Artefact } from 'evenhand/artefact'
import { liesIn } from 'evenhand/base'
import type { Instrument } from 'evenhand/rules'

/** Texts that others can be held against: the State models, ordinances and proposals of what a policy should say. */
export function coverageModels({ instruments, norms }: Artefact): readonly Instrument[] {
  const speaks = ({ id }: Instrument): boolean => norms.some((each) => each.instrument === id && each.modality !== 'unsettled')
  const kinds: readonly string[] = ['model-policy', 'ordinance', 'proposal']
  return instruments.filter((each) => kinds.includes(each.kind) && hasModel(instruments, each) && speaks(each))
}

/** The policies of agencies. */
export function coverageTexts({ instruments }: Artefact): readonly Instrument[] {
  return instruments.filter((each) => each.kind === 'agency-policy' && hasModel(instruments, each))
}

/** The model that is asked about unless another one is named: the one that came last. */
export function currentModel(artefact: Artefact): Instrument | undefined {
  const models = coverageModels(artefact)
  const since = ({ window }: Instrument): string => window?.from ?? ''
  return models.filter((each) => each.kind === 'model-policy').toSorted((a, b) => (since(a) < since(b) ? 1 : -1))[0] ?? models[0]
}

/** Whether a text is of a State that has a model policy, or of a place in it. */
function hasModel(instruments: readonly Instrument[], { place }: Instrument): boolean {
  return instruments.some((each) => each.kind === 'model-policy' && each.place !== undefined && place !== undefined && liesIn(place, each.place))
}
