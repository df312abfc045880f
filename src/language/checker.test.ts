// A checker that is asked again and again finds what a new one finds, whatever happened to the documents in between.
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mutate } from '../../conformance/mutate.ts'
import { seeded } from '../../conformance/random.ts'
import { home, readDocuments } from '../folder/index.ts'
import { checker, draftOf, lawOf } from './check.ts'
import { type Parsed, parse } from './parse.ts'

const { texts } = readDocuments(join(home, 'law'))
const law: readonly Parsed[] = texts.map((each) => parse(each.file, each.text))
const places = new Set(['us', 'us/vt', 'us/vt/norwich', 'us/vt/hartford'])
const surroundings = { places, circuits: new Set(['first-circuit', 'second-circuit']) }
const vocabulary = law.flatMap((each, index) => (each.file.includes('vocabulary') ? [index] : []))
const [first = '', ...others] = texts.map((each) => each.text)

const edited = Number(process.env['EVENHAND_EDITS'] ?? 10)

/** A change of one document: damaged, one word swapped for another, put back, taken away. */
type Edit = { readonly at: number; readonly seed: number; readonly how: 'damage' | 'word' | 'restore' | 'remove' }
const edits = fc.array(
  fc.record({
    at: fc.oneof(fc.nat(law.length - 1), fc.constantFrom(...vocabulary)),
    seed: fc.nat(),
    how: fc.constantFrom<Edit['how'][]>('damage', 'word', 'word', 'restore', 'remove'),
  }),
  { minLength: 1, maxLength: 6 },
)

function changed(documents: readonly Parsed[], { at, seed, how }: Edit): readonly Parsed[] {
  const was = law[at]
  const found = documents.findIndex((each) => each.file === was?.file)
  if (was === undefined) return documents
  const now = documents[found]?.text ?? was.text
  const put = (text: string): readonly Parsed[] => (found === -1 ? [...documents, parse(was.file, text)] : documents.with(found, parse(was.file, text)))
  const random = seeded(seed)
  switch (how) {
    case 'damage':
      return put(mutate(random, now, [first, ...others]))
    case 'word': {
      const words = [...now.matchAll(/[a-z][a-z.-]+/g)]
      const word = words[random.between(0, words.length - 1)]
      const other = words[random.between(0, words.length - 1)]
      return word === undefined ? documents : put(now.slice(0, word.index) + (other?.[0] ?? '') + now.slice(word.index + word[0].length))
    }
    case 'restore':
      return put(was.text)
    case 'remove':
      return documents.filter((each) => each.file !== was.file)
  }
}

describe('a checker that is asked again', () => {
  it('finds what a new one finds, after any changes', () => {
    const kept = checker(surroundings)
    kept(law)
    fc.assert(
      fc.property(edits, (list) => {
        let documents = law
        for (const edit of list) {
          documents = changed(documents, edit)
          expect(kept(documents)).toEqual(checker(surroundings)(documents))
        }
        const anew = documents.map((each) => parse(each.file, each.text))
        expect(kept(documents)).toEqual(checker(surroundings)(anew))
      }),
      { numRuns: edited },
    )
  })

  it('makes a draft of whatever can be read, and a law only where nothing is wrong', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const documents = list.reduce(changed, law)
        const findings = checker(surroundings)(documents)
        expect(() => draftOf(documents, findings)).not.toThrow()
        expect(lawOf(documents, findings) === undefined).toBe(findings.some((each) => each.severity === 'error'))
      }),
      { numRuns: edited },
    )
  })
})

describe('where an instrument binds', () => {
  const binding = (where: string) =>
    checker(surroundings)([
      ...law.filter((each) => each.file.includes('vocabulary')),
      parse(
        'x.md',
        `\`\`\`policy\ninstrument x.y\n  title en "A" es "A"\n  kind federal-decision\n  made by "A"\n  binds municipal in ${where}\n  source "A" official\n\`\`\`\n`,
      ),
    ]).map((each) => each.code)

  it('is a place of the table or a federal circuit, and nothing else', () => {
    for (const where of ['us', 'us/vt/norwich', 'first-circuit']) expect(binding(where)).not.toContain('unknown-place')
    for (const where of ['us/vt/norwhich', 'first', 'twelfth-circuit']) expect(binding(where)).toContain('unknown-place')
  })
})
