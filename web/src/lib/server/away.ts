// What cannot be reached just now, told from our own defects: the database or the law is away, and comes back by itself.
import { isUnavailable } from 'evenhand/store'

/** Something that pages are made from cannot be reached. */
export class Away extends Error {
  readonly part: 'law' | 'database'

  constructor(part: 'law' | 'database', cause?: unknown) {
    super(part, { cause })
    this.name = 'Away'
    this.part = part
  }
}

/** Which part is away, where that is what an error says. */
export function awayPart(error: unknown): 'law' | 'database' | undefined {
  if (error instanceof Away) return error.part
  return isUnavailable(error) ? 'database' : undefined
}
