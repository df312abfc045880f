// Damaged documents: real ones, spoilt the way hands, disks and ill will spoil them.
import type { Random } from './random.ts'

const scraps: readonly [string, ...string[]] = [
  '```',
  '```policy\n',
  '"',
  '(',
  ')',
  ' not ',
  ' or ',
  ' and ',
  'norm x officer must ',
  'unless ',
  'is one of ',
  ', ',
  '\u0000',
  '\ufffd',
  '🛑',
  'ñ',
  '\r\n',
  '\t',
  '2024-02-30',
  '99999999999999999999',
  'in force from ',
  '~~~',
  '<script>',
  '{person}',
  '\u202e',
  'e\u0301',
  '((((((((((',
  'a/b/c.d-e',
]

/** A damaged copy, one to four blows. `others` lend pieces. */
export function mutate(random: Random, text: string, others: readonly [string, ...string[]]): string {
  let damaged = text
  for (let blows = random.between(1, 4); blows > 0; blows -= 1) damaged = strike(random, damaged, others)
  return damaged
}

function strike(random: Random, text: string, others: readonly [string, ...string[]]): string {
  const at = random.between(0, text.length)
  const end = Math.min(text.length, at + random.between(1, random.chance(0.8) ? 12 : 400))
  switch (random.between(0, 7)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(end)
    case 2:
      return text.slice(0, end) + text.slice(at)
    case 3:
      return text.slice(0, at) + random.pick(scraps) + text.slice(at)
    case 4:
      return text.slice(0, at) + String.fromCharCode(random.between(1, 0xffff)) + text.slice(at + 1)
    case 5: {
      const other = random.pick(others)
      const from = random.between(0, other.length)
      return text.slice(0, at) + other.slice(from, from + random.between(1, 200)) + text.slice(end)
    }
    case 6:
      return swapped(random, text)
    default:
      return text.slice(0, at) + random.pick(scraps).repeat(random.between(2, 60)) + text.slice(end)
  }
}

/** Two words change places. */
function swapped(random: Random, text: string): string {
  const words = text.split(/(\s+)/)
  const [a, b] = [random.between(0, words.length - 1), random.between(0, words.length - 1)]
  const [one, other] = [words[a] ?? '', words[b] ?? '']
  words[a] = other
  words[b] = one
  return words.join('')
}
