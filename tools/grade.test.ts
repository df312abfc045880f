// Every sentence written by hand for people is easy enough, one by one, and says no word of the workshop.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../conformance/law.fixture.ts'
import { locales } from '../src/wording/index.ts'
import { readGlossary } from './glossary.ts'
import { gradeOf, knownWords, spanishSyllables, tooHard } from './grade.ts'
import { plainStrings } from './plain-strings.ts'

const { documents } = await theLaw()
const strings = plainStrings(documents.texts)
const known = knownWords(readGlossary())
const none = {}

describe('the measures', () => {
  it.each([
    ['que', 1],
    ['guerra', 2],
    ['dueño', 2],
    ['policía', 4],
    ['país', 2],
    ['leer', 2],
    ['ciudad', 2],
    ['situación', 3],
    ['identificación', 6],
    ['ley', 1],
    ['lleva', 2],
    ['ahora', 3],
  ])('count for %s %i syllables', (word, count) => {
    expect(spanishSyllables(word)).toBe(count)
  })

  it('are those of their books', () => {
    // 10 words, 2 sentences, 12 syllables
    expect(gradeOf('The cat sat on the mat. Water was on it.', 'en', none)).toBeCloseTo(0.39 * 5 + 11.8 * 1.1 - 15.59)
    // 8 words, 2 sentences, 12 syllables
    expect(gradeOf('El gato come pan. La casa es roja.', 'es', none)).toBeCloseTo(206.84 - 60 * (12 / 8) - 1.02 * 4)
  })

  it('take a term of the glossary for a word of ordinary length, and no other word', () => {
    const text = 'The officer must not ask about your immigration status here today.'
    expect(gradeOf(text, 'en', known)).toBeLessThan(gradeOf(text, 'en', none))
    const other = 'Nobody can understand administrative documentation concerning reimbursement without considerable difficulty.'
    expect(tooHard(other, 'en', known)).toMatch(/Nobody/)
  })
})

describe.each(locales)('sentences written by hand, in %s', (language) => {
  it('are no harder than the bar', () => {
    expect(strings.length).toBeGreaterThan(600)
    const hard = strings.flatMap((each) => {
      const wrong = tooHard(each.in[language] ?? '', language, known)
      return wrong === undefined ? [] : [`${each.name}: ${wrong}`]
    })
    expect(hard).toEqual([])
  })

  it('say no word of the workshop', () => {
    const words = {
      en: /\b(act|acts|norm|norms|fact|facts|region|regions|background knowledge|secondary source)\b|\b(us|vt|nh|ma|ct)\/[a-z]|\b(vt|nh|ma|ct|us)\.[a-z0-9]/i,
      es: /\b(acto|actos|norma|normas|región|regiones|conocimiento de fondo|fuente secundaria)\b|\b(us|vt|nh|ma|ct)\/[a-z]|\b(vt|nh|ma|ct|us)\.[a-z0-9]/i,
    }
    const faces = strings.filter((each) => each.reader === 'person' || each.reader === 'officer')
    expect(faces.filter((each) => words[language].test(each.in[language] ?? '')).map((each) => `${each.name}: ${each.in[language] ?? ''}`)).toEqual([])
  })
})
