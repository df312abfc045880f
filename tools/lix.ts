// LIX (Björnsson 1968): words per sentence, plus the share, in percent, of words longer than six letters. It needs no syllables, so
// it measures both languages alike. A full stop, a question mark, an exclamation mark, a colon and a semicolon end a sentence.

export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const sentences = Math.max(1, (text.match(/[.!?:;]+(\s|$)/g) ?? []).length)
  const long = words.filter((word) => word.length > 6).length
  return words.length === 0 ? 0 : words.length / sentences + (100 * long) / words.length
}

export interface Measured {
  readonly name: string
  readonly text: string
  readonly lix: number
}

export interface Figures {
  readonly median: number
  /** Nine strings of ten are no harder. */
  readonly ninth: number
  readonly worst: number
}

/** Each string that is long enough to measure, once, the hardest first. */
export function measured(strings: readonly (readonly [name: string, text: string])[]): readonly Measured[] {
  const once = new Map(strings.toReversed().map(([name, text]) => [text, name]))
  return (
    [...once]
      // WHY: the shortest sentences are left out, because of three words no share of long ones says anything
      .filter(([text]) => text.split(' ').length > 5)
      .map(([text, name]) => ({ name, text, lix: lix(text) }))
      .sort((a, b) => b.lix - a.lix || (a.name < b.name ? -1 : 1))
  )
}

/** The figures of strings that are sorted, the hardest first. */
export function figures(strings: readonly Measured[]): Figures {
  const at = (share: number): number => strings[Math.floor(strings.length * (1 - share))]?.lix ?? 0
  return { median: at(0.5), ninth: at(0.9), worst: strings[0]?.lix ?? 0 }
}
