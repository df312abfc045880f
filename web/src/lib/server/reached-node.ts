// What is asked of the database, for pages that do not wait for it.
import { Away, awayPart } from './away.ts'

/** WHY: it is two seconds, because a page waits for what it can do without, but not so long that it seems not to come. */
const patience = 2_000

/** What `read` gives. Rejects with `Away` where the database cannot be reached, or says nothing for two seconds. */
export async function reached<Found>(read: () => Promise<Found>): Promise<Found> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Away('database')), patience)
  try {
    return await Promise.race([read(), promise])
  } finally {
    clearTimeout(timer)
  }
}

/** What `read` gives; undefined where the database is away. */
export async function ifReached<Found>(read: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await reached(read)
  } catch (error) {
    if (awayPart(error) === undefined) throw error
    return undefined
  }
}
