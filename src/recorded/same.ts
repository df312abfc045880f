// Whether two values of JSON say the same. The order of fields says nothing; the order of a list does.

/** Compares what is ours with what was given, no deeper than ours goes: a text from elsewhere can be nested without end. */
export function isSame(ours: unknown, given: unknown): boolean {
  if (Array.isArray(ours)) return Array.isArray(given) && ours.length === given.length && ours.every((each, index) => isSame(each, given[index]))
  if (typeof ours !== 'object' || ours === null) return Object.is(ours, given)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  const [one, other] = [entriesOf(ours), entriesOf(given)]
  return one.size === other.size && [...one].every(([name, value]) => other.has(name) && isSame(value, other.get(name)))
}

/** What JSON keeps of an object: a field that is not there is not kept. */
function entriesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined))
}
