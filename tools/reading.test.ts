// How hard the strings are, and whether each term has one word.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../conformance/law.fixture.ts'
import { locales } from '../src/wording/index.ts'
import { forbidden, missing, readGlossary } from './glossary.ts'
import { figures, lix, measured } from './lix.ts'
import { madeSentences, sentenceLike, writtenStrings } from './strings.ts'

const { law, artefact } = await theLaw()
const written = writtenStrings(law)
const terms = readGlossary()

describe('the measure', () => {
  it('adds words per sentence and the share of long words', () => {
    // 10 words in 2 sentences, one of them, `lawyers`, longer than six letters
    expect(lix('We ask the police. Many lawyers say it is so.')).toBe(5 + 10)
    expect(lix('')).toBe(0)
  })

  it('measures each string once, and none of five words or fewer', () => {
    const found = measured([
      ['a', 'one two three four five six'],
      ['b', 'one two three four five six'],
      ['c', 'five words are not enough'],
    ])
    expect(found.map((each) => each.name)).toEqual(['a'])
  })
})

describe.each(locales)('what people read in %s', (language) => {
  const all = measured([...madeSentences(artefact), ...written.filter(sentenceLike)].map((each) => [each.name, each.in[language] ?? '']))

  // the ceilings of docs/plain-words.md
  it('is no harder than we promise', () => {
    const { median, ninth } = figures(all)
    expect(all.length).toBeGreaterThan(500)
    expect(median).toBeLessThan(40)
    expect(ninth).toBeLessThan(60)
    expect(all.filter((each) => each.lix > 80.5).map((each) => `${each.name}: ${each.text}`)).toEqual([])
  })
})

describe('the glossary', () => {
  it('finds a word that must not be used, and a term that is not translated as it should be', () => {
    const said = (en: string, es: string) => [{ name: 'x', in: { en, es } }]
    const wrong = said('The judge signs the warrant.', 'El magistrado firma el mandamiento.')
    expect(forbidden(terms, wrong)).toHaveLength(2)
    expect(missing(terms, wrong)).toHaveLength(2)
    expect(missing(terms, said('The judge signs the warrant.', 'El juez firma la orden.'))).toEqual([])
  })

  it('names each term once, and says it plainly in every language', () => {
    const names = terms.flatMap((each) => each.in['en'] ?? [])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    for (const each of terms)
      for (const language of locales) {
        expect(each.in[language]?.[0]).toMatch(/\p{L}/u)
        expect(each.plain[language]).toMatch(/\p{L}.*\.$/u)
      }
    expect(terms.length).toBeGreaterThan(50)
  })

  it('forbids no word that it uses itself', () => {
    const own = terms.map((each) => ({
      name: each.in['en']?.[0] ?? '',
      in: Object.fromEntries(Object.entries(each.in).map(([language, forms]) => [language, `${forms.join(', ')}. ${each.plain[language] ?? ''}`])),
    }))
    expect(forbidden(terms, own)).toEqual([])
  })

  it('holds only terms that the strings use', () => {
    const idle = terms.filter((term) => term.held && missing([{ ...term, in: { en: term.in['en'] ?? [] } }], written).length === 0)
    expect(idle.map((each) => each.in['en']?.[0])).toEqual([])
  })

  it('is kept by every string of the law and the catalogues', () => {
    expect(forbidden(terms, written)).toEqual([])
    expect(missing(terms, written)).toEqual([])
  })
})
