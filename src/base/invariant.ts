// Our own defects, and only ours, are thrown. What a user got wrong is a Diagnostic.

/** Throws when `holds` is false: the program, not its user, is at fault. */
export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`invariant broken: ${what}`)
}

/** Closes a `switch` over a union: reached only if a case was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
