// What a rule means, in a few letters: a sentence written for it is out of date when they change.
import { type Condition, type Norm, partsIn } from '../rules/index.ts'

/** The fingerprint of what a norm says: who must or may do what, when, and unless what. Days, sources and cautions are no part of it. */
export function fingerprintOf({ actors, acts, modality, when, unless, duties, asksWhether }: Norm): string {
  const meaning = [
    actors,
    acts,
    modality,
    flat(when),
    unless.map((each) => [flat(each.condition), each.reading ?? '']),
    duties,
    modality === 'unsettled' ? asksWhether : '',
  ]
  return hashOf(JSON.stringify(meaning))
}

/** WHY: its parts are kept in a list, because definitions are shared, and written out in full the text could double with each of them. */
function flat(condition: Condition): unknown {
  const parts = partsIn(condition)
  const at = (part: Condition): number => parts.indexOf(part)
  return parts.map((part) => {
    if (part.kind === 'is') return [part.fact, part.answers]
    return part.kind === 'all' || part.kind === 'any' ? [part.kind, part.of.map(at)] : [part.kind, at(part.of)]
  })
}

/** FNV-1a with 32 bits, in hexadecimal: http://www.isthe.com/chongo/tech/comp/fnv/. WHY: no cryptography is needed, because the hash keeps nobody out and only has to notice a change. */
function hashOf(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0
  return hash.toString(16).padStart(8, '0')
}
