// Made-up names for tests, and the ways to write one that leave it the same name.
import fc from 'fast-check'
import type { NameParts } from './names.ts'

const lasts = fc.constantFrom('Abbott', "O'Neil", 'Muñoz', 'McFarwick', 'Lane-Abbott', 'Van Der Holm', 'Łęcki', 'de la Torre', 'Strøm', "D'Arcy")
const firsts = fc.constantFrom('Ada', 'José', 'Mary Ann', 'Zoë', 'Bob', 'Anne-Marie', 'Robert')
const middles = fc.constantFrom('', 'B', 'Lucía', 'James')
const suffixes = fc.constantFrom('', 'Jr', 'Sr', 'III')

/** A made-up name. */
export const anyParts: fc.Arbitrary<NameParts> = fc.record({ last: lasts, first: firsts, middle: middles, suffix: suffixes })

const marks = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text: string) => text.replace(/'/g, '’'),
  (text: string) => text.replace(/['’]/g, ''),
  (text: string) => text.replace(/-/g, ' '),
  (text: string) => text.replace(/ /g, '  '),
] as const

/** A name in each order, with marks changed in two of the ways. */
export function waysToWrite({ last, first, middle, suffix }: NameParts, way: number): readonly string[] {
  const words = (...parts: readonly string[]): string => parts.filter((each) => each !== '').join(' ')
  const orders = [
    words(first, middle, last, suffix),
    words(first, middle, last, suffix === '' ? '' : `${suffix}.`),
    `${words(first, middle, last)}${suffix === '' ? '' : `, ${suffix}`}`,
    `${last}, ${words(first, middle, suffix)}`,
    `${words(last, suffix)}, ${words(first, middle)}`,
    `${last}, ${words(first, middle)}${suffix === '' ? '' : `, ${suffix}`}`,
  ]
  const changes = [marks[way % marks.length], marks[Math.floor(way / marks.length) % marks.length]]
  return orders.map((text) => changes.reduce((changed, mark) => mark?.(changed) ?? changed, text))
}
