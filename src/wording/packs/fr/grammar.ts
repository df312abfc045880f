// How French sentences are put together, where messages do not suffice.
import type { Grammar } from '../pack.ts'

/** Words that lose their last letter before a vowel. An `h` stays apart: most of those that these sentences have are silent, and some are not. */
const elided = /\b([dDnNsSjJlLmMtTcC]|[qQ]u|[lL]orsqu|[pP]uisqu|[jJ]usqu)e (?=[aeiouyâàéèêëîïôûœAEIOUÉÈÊÀ])/g

export const grammar: Grammar = {
  nor: (items, or) => (items.length < 2 ? or(items) : `${items.slice(0, -1).join(', ')} ni ${items.at(-1) ?? ''}`),
  contracted: (text) =>
    text
      .replace(/\b([sS])i (?=ils?\b)/g, '$1’')
      .replace(elided, '$1’')
      .replace(/\b([dD])e le\b(?! [A-Z])/g, '$1u')
      .replace(/\b([dD])e les\b(?! [A-Z])/g, '$1es')
      .replace(/(?<![\p{L}])([àÀ]) le\b(?! [A-Z])/gu, (_, a: string) => (a === 'À' ? 'Au' : 'au'))
      .replace(/(?<![\p{L}])([àÀ]) les\b(?! [A-Z])/gu, (_, a: string) => (a === 'À' ? 'Aux' : 'aux')),
  owning: /\bsauf\b|\bà moins que\b|\bexcept/i,
  hour: (hour) => {
    const [hours = '', minutes = ''] = hour.split(':')
    return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
  },
}
