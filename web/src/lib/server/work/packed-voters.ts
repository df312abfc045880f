// The voters of a checklist in one piece of memory, a line each. WHY: a hundred thousand objects handed from thread to thread keep the one that takes them busy.
import type { Voter } from 'evenhand/signatures'

export interface PackedVoters {
  readonly count: number
  /** Those that are shown before the list is taken. */
  readonly first: readonly Voter[]
  readonly packed: Uint8Array<ArrayBuffer>
}

const shown = 5
/** WHY: some of these are shown too, because a wrong encoding shows in them alone. */
const accented = 3
const newline = 10

export const noVoters: PackedVoters = { count: 0, first: [], packed: new Uint8Array() }

/** Packs voters as they are read. */
export async function packedVoters(all: AsyncIterable<readonly Voter[]>): Promise<PackedVoters> {
  const first: Voter[] = []
  const further: Voter[] = []
  const parts: Buffer[] = []
  let count = 0
  for await (const some of all) {
    count += some.length
    const begin = some.slice(0, Math.max(0, shown - first.length))
    first.push(...begin)
    for (const each of some.slice(begin.length)) {
      if (further.length >= accented) break
      if (/[^\x20-\x7e]/.test(each.last + each.first)) further.push(each)
    }
    parts.push(Buffer.from(some.map((each) => `${JSON.stringify(each)}\n`).join('')))
  }
  return { count, first: [...first, ...further], packed: Uint8Array.from(Buffer.concat(parts)) }
}

/** Voters as they were packed, one after the other. INVARIANT: the text was written by `packedVoters` of this program. */
export function* unpacked(packed: Uint8Array<ArrayBuffer>): Generator<Voter> {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(newline, from)
    yield JSON.parse(bytes.toString('utf8', from, to)) as Voter
    from = to + 1
  }
}
