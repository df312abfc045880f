// Hostile documents as large as a document may be, or small where size is not what makes them slow; and the vocabulary they are over.
import { type Hostile, hostile, type Sizes } from '../../conformance/hostile.ts'
import { seeded } from '../../conformance/random.ts'
import { home, readDocuments } from '../../src/folder/index.ts'
import { check } from '../../src/language/index.ts'

const sizes: Sizes = {
  pairs: 16,
  doublings: 24,
  norms: 5_000,
  exceptions: 40,
  tests: 5_000,
  brackets: 200,
  circle: 2_000,
  depth: 50_000,
  characters: 5_000_000,
}
/** WHY: there is a second size, because 5,000 are refused as too many or too large, and as many as may be are read. */
const fewer: Sizes = { ...sizes, norms: 100 }

export const documents = readDocuments(`${home}/law`)
export const vocabulary = documents.texts.filter((each) => each.file.includes('vocabulary'))

/** One document of each kind, and of the kinds that are many norms another. Throws where the vocabulary has errors. */
export function largest(): readonly Hostile[] {
  const { law } = check(vocabulary, { places: new Set<string>(), circuits: new Set<string>() })
  if (law === undefined) throw new Error('the vocabulary has errors')
  const made = [sizes, fewer].flatMap((each) => hostile(seeded(1), law.vocabulary, each))
  return [...new Map(made.map((each) => [each.name, each])).values()]
}
