// How places lie in one another: ids that nest, and the county and the federal circuit beside them.

/** Whether the place with the id `inner` is `outer` or lies in it: `us/vt/norwich` lies in `us/vt`. */
export function liesIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** Whether a place is `outer`, lies in it, is in the county `outer`, whose sheriff serves it, or in the federal circuit `outer`, whose court binds it. */
export function isUnder({ id, county, circuit }: { readonly id: string; readonly county?: string; readonly circuit?: string }, outer: string): boolean {
  return liesIn(id, outer) || (county !== undefined && liesIn(county, outer)) || circuit === outer
}

/** All that a place lies in, itself included: the outer places for which `isUnder` holds. */
export function outerOf({ id, county, circuit }: { readonly id: string; readonly county?: string; readonly circuit?: string }): readonly string[] {
  const within = (of: string): readonly string[] => of.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  return [...new Set([...within(id), ...(county === undefined ? [] : within(county)), ...(circuit === undefined ? [] : [circuit])])]
}
