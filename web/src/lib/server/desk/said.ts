// What was said with an official act, read back from the record.
import type { ActDone } from 'evenhand/store'

export interface SaidReason {
  readonly reason: string
  /** Whether a reason was given whose words were let go with the names. */
  readonly isGone: boolean
  /** The lines of which it spoke, as `page/line`. */
  readonly lines: readonly string[]
  readonly needed: number | null
  readonly tally: Readonly<Record<string, number>>
}

export function saidOf({ data, reason, isReasonGone }: ActDone): SaidReason {
  const read = JSON.parse(data) as Readonly<{ lines?: readonly string[] }> & Partial<Pick<SaidReason, 'needed' | 'tally'>>
  return {
    reason: reason ?? '',
    isGone: isReasonGone,
    lines: read.lines ?? [],
    needed: read.needed ?? null,
    tally: read.tally ?? {},
  }
}
