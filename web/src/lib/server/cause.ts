// What a log may say of an error: its kind, and never its text, which could hold what somebody wrote.

/** The name of the error and the code that the machine, the database or the library gave it, such as `Error ECONNREFUSED`. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? error.code : undefined
  const parts = [error.name, code].filter((each) => typeof each === 'string' && /^[\w-]{1,60}$/.test(each))
  const cause = error.cause instanceof Error ? [`by ${causeOf(error.cause)}`] : []
  return [...parts, ...cause].join(' ') || 'Error'
}
