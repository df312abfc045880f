// What was said with an official act, read back from the record.
import type { MoveRow } from 'evenhand/store'

export interface Said {
  readonly reason: string
  readonly needed: number | null
  readonly tally: Readonly<Record<string, number>>
}

export function saidOf({ data }: MoveRow): Said {
  const read = JSON.parse(data) as Partial<Said>
  return { reason: read.reason ?? '', needed: read.needed ?? null, tally: read.tally ?? {} }
}
