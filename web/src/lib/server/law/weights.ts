// How often each rule of a text decides, were that text alone: as the editor shows it above the rule.
import type { Artefact } from 'evenhand/artefact'
import { type Weight, weights } from 'evenhand/compare'
import type { Instrument } from 'evenhand/rules'
import { keeper } from '#lib/kept.ts'

const kept = keeper<ReadonlyMap<string, Weight>>(200)

/** The weight of each rule of a text, by its full name. */
export function weightsOf(artefact: Artefact, text: Instrument): ReadonlyMap<string, Weight> {
  return kept(text.id, () => weights({ ...artefact, instruments: [text] }))
}
