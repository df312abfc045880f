// How the tables came to be, in order; the same steps for both engines. A step that has been released is never changed.
import type { Migration } from 'kysely/migration'

/** Every migration by its name; they run in the order of their names. */
export function migrations(_engine: 'sqlite' | 'postgresql'): Readonly<Record<string, Migration>> {
  return {}
}
