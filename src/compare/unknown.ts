// What is not known of each text, and where it could be read: for whoever can go and look.
import type { Eraser, Instrument, Law, Norm, Source } from '../rules/index.ts'

/** A text of which something is not known. */
export interface UnknownText {
  readonly text: Instrument
  /** Rules that were not checked against any source that could be read. */
  readonly unconfirmed: readonly (Norm | Eraser)[]
  /** Every source of the text and of these rules, once. */
  readonly sources: readonly Source[]
}

/** Every text that says what is not known of it, or that has a rule nobody confirmed; in the order of the law. */
export function unknownIn({ instruments, norms, erasers }: Pick<Law, 'instruments' | 'norms' | 'erasers'>): readonly UnknownText[] {
  const unconfirmed = Map.groupBy(
    [...norms, ...erasers].filter((each) => each.attestation === 'unconfirmed'),
    (each) => each.instrument,
  )
  return instruments.flatMap((text) => {
    const rules = unconfirmed.get(text.id) ?? []
    if (rules.length + text.unknowns.length === 0) return []
    const all = [...text.sources, ...rules.flatMap((each) => each.sources)]
    const sources = [...new Map(all.map((each) => [`${each.title} ${each.address ?? ''}`, each])).values()]
    return [{ text, unconfirmed: rules, sources }]
  })
}
