// What a rule means, in a few letters: what was written, decided or learned of it is out of date when they change.
import { shortHash } from '../base/index.ts'
import { type Condition, partsIn } from './condition.ts'
import type { Eraser, Norm } from './law.ts'

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
  return shortHash(JSON.stringify(meaning))
}

/** The same of an eraser: what it strikes, when, and where that is disputed. */
export function eraserFingerprint({ acts, when, unless, reaches, contests }: Eraser): string {
  return shortHash(JSON.stringify([acts, flat(when), unless.map((each) => [flat(each.condition), each.reading ?? '']), reaches, contests]))
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
