// What is made of an object that never changes, made once and forgotten with the object.

/** Computes once for each object, and forgets the result with the object. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = kept.get(key) ?? { value: compute(key) }
    kept.set(key, found)
    return found.value
  }
}
