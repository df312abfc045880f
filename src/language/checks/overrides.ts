// A norm that gives way to one that gives way to it leaves nobody to decide.
import type { Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import type { Norm, Unsettled } from '../generated/ast.ts'
import { fullName } from '../lower.ts'
import { type Check, finding, nameOf, placeOf } from './context.ts'

export const checkOverrides: Check = ({ declarations }) => {
  const norms = new Map(declarations.norms.map((each) => [each.id, each]))
  const targets = (each: Declared<Norm | Unsettled>): string[] =>
    each.node.$type === 'Norm' ? each.node.overrides.map((target) => fullName(target.$refText, each.instrument)) : []
  const done = new Set<string>()
  const circles: string[][] = []
  // INVARIANT: `path` is the way from the start of this search to where it stands; a name met twice on it closes a circle
  for (const start of norms.keys()) {
    const stack: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }]
    while (stack.length > 0) {
      const top = stack[stack.length - 1]
      if (top === undefined) break
      const norm = norms.get(top.id)
      const next = norm === undefined ? undefined : targets(norm)[top.next]
      top.next += 1
      if (next === undefined) {
        done.add(top.id)
        stack.pop()
      } else {
        const at = stack.findIndex((each) => each.id === next)
        if (at !== -1) circles.push(stack.slice(at).map((each) => each.id))
        else if (!done.has(next)) stack.push({ id: next, next: 0 })
      }
    }
  }
  const circular = circles.flatMap((circle) => {
    const members = circle.flatMap((id) => norms.get(id) ?? [])
    const [first, ...others] = members.map((each) => placeOf(each, each.node, 'overrides'))
    const related = others.map((span) => ({ span, role: 'also-here' as const }))
    return first === undefined ? [] : [finding('circular-overrides', first, { names: circle.join(', ') }, related)]
  })
  return [...circular, ...idle(declarations)]
}

/** Overrides between norms that never speak to one question. */
function idle(declarations: Declarations): readonly Finding[] {
  const norms = new Map(declarations.norms.map((each) => [each.id, each]))
  const share = (one: readonly { readonly $refText: string }[], other: readonly { readonly $refText: string }[]): boolean =>
    one.some((each) => other.some((found) => found.$refText === each.$refText))
  return declarations.norms.flatMap((each) => {
    const { node } = each
    if (node.$type !== 'Norm') return []
    return node.overrides.flatMap((target, index) => {
      const other = norms.get(fullName(target.$refText, each.instrument))
      if (other === undefined || (share(node.actors, other.node.actors) && share(node.acts, other.node.acts))) return []
      return [finding('idle-override', placeOf(each, node, 'overrides', index), { name: other.id }, [{ span: nameOf(other), role: 'declared-here' }])]
    })
  })
}
