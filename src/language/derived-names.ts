// The names of what follows from what was written, and what each follows from: a case may rest on it, and nothing else may bear its name.
import { oncePer } from '../base/index.ts'
import type { Declarations } from './declarations.ts'
import { exceptName, insteadName } from './derived.ts'

/** Each name of what follows, with the full name of the norm or eraser that it follows from. */
export const derivedNames = oncePer(({ acts, norms, erasers }: Declarations): ReadonlyMap<string, string> => {
  const permitted = norms.flatMap(({ id, node }) =>
    node.$type === 'Norm' ? node.exceptions.flatMap(({ permits }, index) => (permits ? [[exceptName(id, index), id] as const] : [])) : [],
  )
  const also = acts.flatMap(({ id, node }) => node.also.map((each) => ({ act: id, is: each.act.$refText })))
  const banning = norms.filter(({ node: { modal, negated } }) => negated && modal !== 'may')
  const reaching = [...banning, ...erasers].flatMap(({ id, node }) => {
    const named = new Set(node.acts.map((each) => each.$refText))
    return also.flatMap(({ act, is }) => (named.has(is) && !named.has(act) ? [[insteadName(id, act), id] as const] : []))
  })
  return new Map([...permitted, ...reaching])
})

/** The name under which a rule was written, among those there are; of one that follows from no other, its own. */
export function writtenName(id: string, names: Pick<ReadonlySet<string>, 'has'>): string {
  const ends = [...id.matchAll(/-(?:except-\d+$|as-)/g)].map((match) => id.slice(0, match.index))
  return ends.find((each) => names.has(each)) ?? id
}
