// How places lie in one another: ids that nest, and the county beside them.

/** Whether the place with the id `inner` is `outer` or lies in it: `us/vt/norwich` lies in `us/vt`. */
export function liesIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** Whether a place is `outer`, lies in it, or is in the county `outer`, whose sheriff serves it. */
export function isUnder({ id, county }: { readonly id: string; readonly county?: string }, outer: string): boolean {
  return liesIn(id, outer) || (county !== undefined && liesIn(county, outer))
}
