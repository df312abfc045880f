// What takes long to make, kept while others ask for it again.

/** Gives the value of a name, and makes it where it is not there. */
export interface Keeper<Value> {
  (name: string, make: () => Value): Value
  /** Whether a value of that name is there. */
  readonly has: (name: string) => boolean
  /** Lets everything go. */
  readonly forget: () => void
}

/** Keeps the `most` values by name that were asked for last. A promise that fails is not kept, so that the next who needs it tries again. */
export function keeper<Value>(most: number): Keeper<Value> {
  const kept = new Map<string, Value>()
  const keep = (name: string, make: () => Value): Value => {
    const value = kept.get(name) ?? make()
    kept.delete(name)
    kept.set(name, value)
    if (value instanceof Promise) {
      value.catch(() => {
        if (kept.get(name) === value) kept.delete(name)
      })
    }
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest)
    return value
  }
  return Object.assign(keep, { has: (name: string) => kept.has(name), forget: () => kept.clear() })
}
