// How many years of school a text asks for, or how easy it is: for each language the formula that people who write for everybody go by.
import { syllable } from 'syllable'
import type { Term } from './glossary.ts'

/** Words that readers of these pages know, or find explained: they count as words of ordinary length. By language. */
export type KnownWords = Readonly<Record<string, ReadonlySet<string>>>

/** The words of the glossary's terms. */
export function knownWords(terms: readonly Term[]): KnownWords {
  const of = (words: readonly string[]) => new Set(words.flatMap((form) => form.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word !== ''))
  return Object.fromEntries(Object.keys(formulas).map((language) => [language, of(terms.flatMap((each) => each.in[language] ?? []))]))
}

/** Least words of a text that is measured. WHY: in fewer, one name such as `identificación` decides; the formulas were made for passages of a hundred. */
export const leastWords = 10

interface Formula {
  readonly name: string
  readonly syllables: (word: string) => number
  /** Most syllables that a known word counts for: an ordinary long word of the language. */
  readonly most: number
  readonly measure: (perSentence: number, perWord: number) => number
  /** Whether a text is easy enough: a grade of school that it may reach, or a score that it must. */
  readonly fits: (measure: number) => boolean
}

/** The formula of each language. */
export const formulas: Readonly<Record<string, Formula>> = {
  // Flesch-Kincaid grade (Kincaid and others, 1975): years of school in the United States
  en: {
    name: 'Flesch-Kincaid grade',
    syllables: syllable,
    most: 2,
    measure: (perSentence, perWord) => 0.39 * perSentence + 11.8 * perWord - 15.59,
    fits: (grade) => grade <= 8,
  },
  // Fernández Huerta (1959, with the sentence length as Law corrected it in 2011): 100 is very easy, 60 to 70 is normal, 0 very hard
  es: {
    name: 'Fernández Huerta',
    syllables: spanishSyllables,
    most: 3,
    measure: (perSentence, perWord) => 206.84 - 60 * perWord - 1.02 * perSentence,
    fits: (score) => score >= 65,
  },
}

/** What the formula of a language says of a text. */
export function gradeOf(text: string, language: string, known: KnownWords): number {
  const formula = formulas[language]
  if (formula === undefined) throw new Error(`no formula for ${language}: put one into tools/grade.ts`)
  const words = wordsOf(text)
  const length = (word: string): number => {
    const syllables = Math.max(1, formula.syllables(word))
    return known[language]?.has(word.toLowerCase()) === true ? Math.min(formula.most, syllables) : syllables
  }
  const all = words.reduce((sum, word) => sum + length(word), 0)
  return formula.measure(words.length / sentencesOf(text), all / Math.max(1, words.length))
}

/** What is wrong with a text: nothing where it is short, or easy enough. */
export function tooHard(text: string, language: string, known: KnownWords): string | undefined {
  if (wordsOf(text).length < leastWords) return undefined
  const grade = gradeOf(text, language, known)
  return formulas[language]?.fits(grade) === true ? undefined : `${grade.toFixed(1)}: ${text}`
}

/** Its words; a place to fill is one. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(/\{[^}]*\}/g, 'it').match(/[\p{L}\p{N}’'-]+/gu) ?? []
}

/** The words of its longest sentence. */
export function longest(text: string): number {
  return Math.max(0, ...text.split(/(?<=[.!?:;])\s+/).map((each) => wordsOf(each).length))
}

function sentencesOf(text: string): number {
  return Math.max(1, (text.match(/[.!?:;]+(?=\s|$|”)/g) ?? []).length)
}

/** Syllables of a Spanish word: its groups of vowels, parted where two strong ones meet, or a weak one with an accent meets a strong one. */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? []
  const parted = groups.flatMap((group) => group.match(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])/g) ?? [])
  return groups.length + parted.length
}
