// How Spanish sentences are put together, where messages do not suffice.
import type { Grammar } from '../pack.ts'

export const grammar: Grammar = {
  nor: (items, or) => (items.length < 2 ? or(items) : `${items.slice(0, -1).join(', ')} ni ${items.at(-1) ?? ''}`),
  // WHY: nothing is contracted before a capital, because the article of a name is part of it
  contracted: (text) => text.replace(/\b([aA]) el\b(?! [A-Z])/g, '$1l').replace(/\b([dD])e el\b(?! [A-Z])/g, '$1el'),
  owning: /\bsalvo\b|\ba menos que\b|\bexcept|\bexcepci/i,
  hour: (hour) => hour,
  before: (kind, next) => {
    if (kind === 'and') return /^(?:i|hi(?![ae]))/i.test(next) ? ' e ' : undefined
    return /^(?:h?o|8|11(?: |$))/i.test(next) ? ' u ' : undefined
  },
}
