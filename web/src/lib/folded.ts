// Words as a search takes them: letters and numbers only, without accents, in small letters.

/** The words of a text, as they stand in it. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
