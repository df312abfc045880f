// The law with the words of one language only: half the letters for whoever reads one.
import type { Artefact } from './model.ts'

/** The same artefact with words in one language. Sentences in another fall back to nothing: ask it in that language only. */
export function inOneLanguage({ diagrams, ...contents }: Artefact, language: string): Artefact {
  return { ...keep(contents, language), diagrams }
}

/** WHY by shape: words are what has English and Spanish side by side, wherever they stand. */
function keep<Value>(value: Value, language: string): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => keep(each, language)) as Value
  if (typeof value !== 'object' || value === null) return value
  const words = Object.entries(value)
  if (words.length > 0 && words.every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string')) {
    return Object.fromEntries(words.filter(([key]) => key === language)) as Value
  }
  return Object.fromEntries(words.map(([key, each]) => [key, keep(each, language)])) as Value
}
