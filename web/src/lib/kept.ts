// What takes long to make, kept while others ask for it again.

/** Keeps the newest `most` values by name; makes those that are not there. */
export function keeper<Value>(most: number): (name: string, make: () => Value) => Value {
  const kept = new Map<string, Value>()
  return (name, make) => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const made = make()
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(name, made)
    return made
  }
}
