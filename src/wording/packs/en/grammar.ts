// How English sentences are put together, where messages do not suffice.
import type { Grammar } from '../pack.ts'

export const grammar: Grammar = {
  nor: (items, or) => or(items),
  contracted: (text) => text,
  owning: /\bunless\b|\bexcept\b|\bexcepti/i,
  hour: (hour) => {
    const [hours = 0, minutes = 0] = hour.split(':').map(Number)
    return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`
  },
}
