// What of a text is shown for a search, and which words tell nothing.
import { plainLetters } from 'evenhand/base'

/** Words that tell nothing of what somebody looks for. WHY: there are few, because `may`, `must` and `no` are what the law turns on. */
const empty: ReadonlySet<string> = new Set('a an and are by for in is of on or the to de del el en es la las lo los o por que se su un una y'.split(' '))

/** Whether a folded word tells something. */
export function tells(word: string): boolean {
  return !empty.has(word)
}

/** A piece of a text; `found` where it is one of the words looked for. */
export interface Marked {
  readonly text: string
  readonly found: boolean
}

/** A text in pieces, those found apart. `terms`: folded. */
export function marked(text: string, terms: ReadonlySet<string>): readonly Marked[] {
  const pieces: Marked[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!terms.has(plainLetters(word))) continue
    if (index > from) pieces.push({ text: text.slice(from, index), found: false })
    pieces.push({ text: word, found: true })
    from = index + word.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false })
  return pieces
}

/** The part of a long text around its first find, about so many letters, between whole words, with dots where something was left out. */
export function excerpt(text: string, terms: ReadonlySet<string>, most: number): readonly Marked[] {
  if (text.length <= most) return marked(text, terms)
  const first = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(({ 0: word }) => terms.has(plainLetters(word)))?.index ?? 0
  const wanted = Math.max(0, Math.min(first - Math.floor(most / 3), text.length - most))
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const last = text.lastIndexOf(' ', from + most)
  const end = from + most >= text.length || last <= from ? text.length : last
  const [before, after] = [from > 0 ? '… ' : '', end < text.length ? ' …' : '']
  return marked(`${before}${text.slice(from, end)}${after}`, terms)
}
