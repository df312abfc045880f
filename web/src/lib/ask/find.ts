// Finding an act by plain words. No model: words that mean an act, with weights, and the words of its own name; always the same order.

import { plainLetters } from 'evenhand/base'
import type { ActWords } from 'evenhand/wording'
import { wordsIn } from '#lib/folded.ts'
import type { Choice } from './acts.ts'

/** How many acts are told at most; those as good as the last are told too. */
const most = 6
/** How good an act must be, held against the best. */
const share = 0.45

/** Words without case and accents. */
export function plainWords(text: string): readonly string[] {
  return wordsIn(plainLetters(text))
}

/** A search among acts: the best first, among equals in their own order; none where no word fits. */
export function finder(words: ActWords, acts: readonly Choice[]): (typed: string) => readonly Choice[] {
  const stop = new Set(plainWords(words.stop))
  const endings = new Set(['', ...plainWords(words.endings)])
  const terms = acts.map((act) => termsOf(act, words, stop))
  // WHY: a word that many acts share tells them apart the less
  const rare = new Map<string, number>()
  for (const each of terms) for (const term of each.keys()) rare.set(term, (rare.get(term) ?? 0) + 1)
  const alike = (typed: string, term: string): number => likeness(typed, term, endings) / Math.sqrt(rare.get(term) ?? 1)
  return (typed) => {
    const asked = [...new Set(plainWords(typed))].filter((each) => !stop.has(each)).slice(0, 30)
    const scored = acts.map((act, index) => ({ act, score: sum(asked.map((word) => best(terms[index] ?? new Map(), (term) => alike(word, term)))) }))
    const ranked = scored.filter((each) => each.score > 0).toSorted((a, b) => b.score - a.score)
    const least = Math.max((ranked[0]?.score ?? 0) * share, ranked[most - 1]?.score ?? 0)
    return ranked.filter((each) => each.score >= least).map((each) => each.act)
  }
}

function termsOf({ value, label }: Choice, { acts }: ActWords, stop: ReadonlySet<string>): ReadonlyMap<string, number> {
  const terms = new Map(
    plainWords(label)
      .filter((each) => !stop.has(each))
      .map((each) => [each, 1]),
  )
  for (const entry of (acts[value] ?? '').split(' ')) {
    const [word = '', weight = '1'] = entry.split('*')
    for (const each of plainWords(word)) terms.set(each, Number(weight))
  }
  return terms
}

function best(terms: ReadonlyMap<string, number>, like: (term: string) => number): number {
  return Math.max(0, ...[...terms].map(([term, weight]) => weight * like(term)))
}

/** 1 for the same word, less for another form of it, for its beginning, and for one mistyped letter; 0 for another word. */
function likeness(typed: string, term: string, endings: ReadonlySet<string>): number {
  if (typed === term) return 1
  const same = [...typed].findIndex((letter, index) => letter !== term[index])
  const shared = same === -1 ? typed.length : same
  if (shared >= 3 && isForm(typed, term, shared, endings)) return 0.8
  if (typed.length >= 3 && term.startsWith(typed)) return 0.5
  return Math.min(typed.length, term.length) >= 5 && isOneOff(typed, term, shared) ? 0.6 : 0
}

/** Whether two words differ in their endings only, wherever those begin. */
function isForm(typed: string, term: string, shared: number, endings: ReadonlySet<string>): boolean {
  for (let stem = shared; stem >= 3 && stem >= shared - 2; stem -= 1) if (endings.has(typed.slice(stem)) && endings.has(term.slice(stem))) return true
  return false
}

/** Whether one letter was left out, put in, taken for another or changed places with the next. */
function isOneOff(typed: string, term: string, shared: number): boolean {
  const [a, b] = [typed.slice(shared), term.slice(shared)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
