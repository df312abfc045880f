// How many years of school a text asks for in English, and how easy it is in Spanish: the two formulas that people who write for everybody go by.
import { syllable } from 'syllable'
import type { Term } from './glossary.ts'

/** Words that readers of these pages know, or find explained: they count as words of ordinary length. By language. */
export type KnownWords = Readonly<Record<'en' | 'es', ReadonlySet<string>>>

/** The words of the glossary's terms. */
export function knownWords(terms: readonly Term[]): KnownWords {
  const of = (forms: readonly string[]) => new Set(forms.flatMap((form) => form.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word !== ''))
  return { en: of(terms.flatMap((each) => each.english)), es: of(terms.flatMap((each) => each.spanish)) }
}

/** Least words of a text that is measured. WHY: in fewer, one name such as `identificación` decides; both formulas were made for passages of a hundred. */
export const leastWords = 10

/** The hardest that a text may be: a grade of school that it may reach, a score that it must. */
export const bars = { en: 8, es: 65 } as const

/** Most syllables that a known word counts for: an ordinary long word of the language. */
const most = { en: 2, es: 3 } as const

/** Flesch-Kincaid grade (Kincaid and others, 1975): years of school in the United States. */
export function fleschKincaid(text: string, known: KnownWords): number {
  const { perSentence, perWord } = counted(text, 'en', known)
  return 0.39 * perSentence + 11.8 * perWord - 15.59
}

/** Fernández Huerta (1959, with the sentence length as Law corrected it in 2011): 100 is very easy, 60 to 70 is normal, 0 very hard. */
export function fernandezHuerta(text: string, known: KnownWords): number {
  const { perSentence, perWord } = counted(text, 'es', known)
  return 206.84 - 60 * perWord - 1.02 * perSentence
}

/** What is wrong with a text: nothing where it is short, or easy enough. */
export function tooHard(text: string, language: 'en' | 'es', known: KnownWords): string | undefined {
  if (wordsOf(text).length < leastWords) return undefined
  const measure = language === 'en' ? fleschKincaid(text, known) : fernandezHuerta(text, known)
  return (language === 'en' ? measure <= bars.en : measure >= bars.es) ? undefined : `${measure.toFixed(1)}: ${text}`
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

function counted(text: string, language: 'en' | 'es', known: KnownWords): { readonly perSentence: number; readonly perWord: number } {
  const words = wordsOf(text)
  const length = (word: string): number => {
    const syllables = Math.max(1, language === 'en' ? syllable(word) : spanishSyllables(word))
    return known[language].has(word.toLowerCase()) ? Math.min(most[language], syllables) : syllables
  }
  const all = words.reduce((sum, word) => sum + length(word), 0)
  return { perSentence: words.length / sentencesOf(text), perWord: all / Math.max(1, words.length) }
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
