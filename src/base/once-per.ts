// What is made of something that never changes, made once.

/** Computes once for each key, as long as somebody holds on to the function. */
export function oncePerKey<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const found = kept.get(key) ?? { value: compute(key) }
    kept.set(key, found)
    return found.value
  }
}

/** Computes once for each object, and forgets the result with the object. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = kept.get(key) ?? { value: compute(key) }
    kept.set(key, found)
    return found.value
  }
}
