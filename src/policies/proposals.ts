// The machine's proposal: which passages of a policy each component of a model may be in. Found by plain words and a few rules; never certain, and never taken without a person.
import type { Modality } from '../rules/index.ts'
import { wordSearch } from '../search/index.ts'
import type { PolicyPassage } from './passage.ts'
import { speaksLike } from './spoken-modality.ts'

/** A component in its own words: title, sentences, what was written for readers; in the language of the policy. */
export interface ComponentWords {
  readonly norm: string
  readonly modality: Modality
  readonly title: string
  readonly words: string
}

/** How sure a proposal is, the surest first; none of them is certain. */
export const confidences = ['likely', 'perhaps', 'faint'] as const
export type Confidence = (typeof confidences)[number]

/** `passage`: its place in the policy, from 0. */
export interface ProposedPassage {
  readonly passage: number
  readonly confidence: Confidence
}

export interface PolicyProposal {
  readonly norm: string
  /** The surest first; empty where no word of the component is anywhere. */
  readonly passages: readonly ProposedPassage[]
}

/** How many passages are proposed for one component. */
const most = 4
/** How many of the finds of either search count as near. */
const near = 3
/** Letters of a passage that are searched with. WHY: what a passage is about stands at its beginning, and a long one would be near to everything. */
const searched = 900

/** A proposal for each component, in the order of the components. `language`: that of the policy. */
export function proposalsFor(passages: readonly PolicyPassage[], components: readonly ComponentWords[], language: string): readonly PolicyProposal[] {
  const numbered = passages.map((passage, at) => ({ ...passage, at }))
  const passageSearch = wordSearch(numbered, language, ({ heading, text }) => ({ words: { [language]: text }, title: [{ [language]: heading }] }))
  const componentSearch = wordSearch(components, language, ({ title, words }) => ({ words: { [language]: words }, title: [{ [language]: title }] }))
  const kept = new Map<number, readonly ComponentWords[]>()
  const componentsNear = (at: number): readonly ComponentWords[] => {
    const found = kept.get(at) ?? componentSearch((passages[at]?.text ?? '').slice(0, searched))
    kept.set(at, found)
    return found
  }
  return components.map((component) => {
    const found = passageSearch(component.words).slice(0, most * 2)
    const graded = found.map(({ at, text }, rank) => {
      const back = componentsNear(at).indexOf(component)
      const [isNear, says] = [back >= 0 && back < near, speaksLike(text, component.modality)]
      // WHY: only what each finds first of the other is likely, because a reviewer who is told so will not look much further
      const confidence: Confidence = back === 0 && rank === 0 && says ? 'likely' : isNear || (rank < near && says) ? 'perhaps' : 'faint'
      return { passage: at, confidence, rank }
    })
    const sorted = graded.toSorted((a, b) => confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) || a.rank - b.rank)
    return { norm: component.norm, passages: sorted.slice(0, most).map(({ passage, confidence }) => ({ passage, confidence })) }
  })
}
