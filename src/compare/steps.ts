// Work in short steps, run at once by whoever has the time.

/** Runs steps to their end. */
export function finished<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
