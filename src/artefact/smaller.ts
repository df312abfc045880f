// The law with less in it, for a page that has to be loaded on a telephone.
import { invariant, locales } from '../base/index.ts'
import { read, written } from './definitions.ts'
import type { Artefact } from './model.ts'

/** The same artefact with words in one language. Sentences in another fall back to nothing: ask it in that language only. */
export function inOneLanguage({ diagrams, ...contents }: Artefact, language: string): Artefact {
  const kept = read(keep(written(contents), language))
  invariant(kept !== undefined, 'definitions that were there')
  return { ...kept, diagrams }
}

/** WHY: words are known by their shape, because only they have one text for each language. Where the language lacks one, the first language stands in. */
function keep<Value>(value: Value, language: string): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => keep(each, language)) as Value
  if (typeof value !== 'object' || value === null) return value
  const words = Object.entries(value)
  if (words.length > 0 && words.every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string')) {
    const own = words.some(([key]) => key === language) ? language : locales[0]
    return Object.fromEntries(words.filter(([key]) => key === own)) as Value
  }
  return Object.fromEntries(words.map(([key, each]) => [key, keep(each, language)])) as Value
}

const always = { kind: 'all', of: [] } as const

/**
 * The same artefact without what no answer says: sources, makers and open points of whole texts, what texts say about findings, limits for
 * lower texts, identifiers of places in other registers, which norms override which, what givens are made of. It gives the same answers in the same words; the library needs the whole one.
 */
export function forAnswers(artefact: Artefact): Artefact {
  const instruments = artefact.instruments.map(({ repealed, imposed, reviewed, ...each }) => ({
    ...each,
    ...{ maker: '', sources: [], unknowns: [], treats: [], regulates: [] },
  }))
  const places = artefact.places.map((each) => ({ ...each, division: '' }))
  const norms = artefact.norms.map((each) => ({ ...each, overrides: [] }))
  const definitions = artefact.definitions.map((each) => ({ ...each, sources: [] }))
  // WHY: conditions of givens are left out, because what a given says is in its diagram
  const givens = artefact.vocabulary.givens.map((each) => ({ ...each, premise: always, conclusion: always }))
  return { ...artefact, documents: '', vocabulary: { ...artefact.vocabulary, givens }, instruments, norms, definitions, places, limits: [] }
}
