// What can be held against what: models, and texts of agencies in Vermont.
import type { Artefact } from 'evenhand/artefact'
import type { Instrument } from 'evenhand/rules'

const state = 'us/vt'
/** The model that is asked about unless another one is named. */
const usual = 'vt.fip-2024'

/** Texts that others can be held against: the State models, ordinances and proposals of what a policy should say. */
export function coverageModels({ instruments, norms }: Artefact): readonly Instrument[] {
  const speaks = ({ id }: Instrument): boolean => norms.some((each) => each.instrument === id && each.modality !== 'unsettled')
  const kinds: readonly string[] = ['model-policy', 'ordinance', 'proposal']
  return instruments.filter((each) => kinds.includes(each.kind) && isThere(each) && speaks(each))
}

/** The policies of agencies. */
export function coverageTexts({ instruments }: Artefact): readonly Instrument[] {
  return instruments.filter((each) => each.kind === 'agency-policy' && isThere(each))
}

/** The model of the State. */
export function currentModel(artefact: Artefact): Instrument | undefined {
  const models = coverageModels(artefact)
  return models.find((each) => each.id === usual) ?? models[0]
}

function isThere({ place }: Instrument): boolean {
  return place === state || place?.startsWith(`${state}/`) === true
}
