// Definitions that build on definitions must end somewhere near: whoever reads the last has to remember all of them, and so has the program.
import type { Finding } from '../codes.ts'
import type { Condition } from '../generated/ast.ts'
import { definitionsFor, type Usable } from '../lower-condition.ts'
import { type Check, finding, nameOf } from './context.ts'

/** Levels of brackets and definitions inside each other. */
const deepest = 300

export const checkDepth: Check = ({ declarations }) => {
  const depths = new Map<unknown, number>()
  const depthOf = (condition: Condition, definitions: Usable): number => {
    switch (condition.$type) {
      case 'AnyOf':
      case 'AllOf':
        return 1 + condition.parts.reduce((most, part) => Math.max(most, depthOf(part, definitions)), 0)
      case 'Group':
      case 'Not':
        return 1 + depthOf(condition.inner, definitions)
      case 'Defined':
        return 1 + (depths.get(definitions.get(condition.definition.$refText)?.node) ?? 0)
      case 'Test':
        return 1
    }
  }
  return declarations.definitions.flatMap((each): Finding[] => {
    const depth = depthOf(each.node.means, definitionsFor(declarations, each))
    depths.set(each.node, Math.min(depth, deepest))
    return depth > deepest ? [finding('nested-too-deep', nameOf(each), { most: String(deepest) })] : []
  })
}
