// What was said with an official act, read back from the record.
import type { Done } from 'evenhand/store'

export interface Said {
  readonly reason: string
  /** Whether a reason was given whose words were let go with the names. */
  readonly isGone: boolean
  /** The lines of which it spoke, as `page/line`. */
  readonly lines: readonly string[]
  readonly needed: number | null
  readonly tally: Readonly<Record<string, number>>
  /** When it happened: the paper's own moment, or that of the record. */
  readonly when: string
}

export function saidOf({ data, reason, at }: Done): Said {
  const read = JSON.parse(data) as Readonly<{ reason?: true; lines?: readonly string[] }> & Partial<Pick<Said, 'needed' | 'tally' | 'when'>>
  return {
    reason: reason ?? '',
    isGone: read.reason === true && reason === null,
    lines: read.lines ?? [],
    needed: read.needed ?? null,
    tally: read.tally ?? {},
    when: read.when ?? at,
  }
}
