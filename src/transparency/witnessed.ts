// A checkpoint that witnesses cosigned, put in the place of the same without them.

import type { Verifier } from './key-node.ts'
import { readNote, signersOf } from './note.ts'

/** A published checkpoint with the cosignatures of another copy of it; undefined where that is another state, or nobody known cosigned it rightly. */
export function withCosignatures(published: string, cosigned: string, witnesses: readonly Verifier[]): string | undefined {
  const [own, other] = [readNote(published), readNote(cosigned)]
  if (own === undefined || other === undefined || own.text !== other.text) return undefined
  const signed = signersOf(other, witnesses)
  if (signed === undefined || signed.length === 0) return undefined
  const lines = cosigned
    .slice(other.text.length + 1)
    .split('\n')
    .filter((line) => witnesses.some((each) => line.startsWith(`— ${each.name} `)))
  const added = lines.filter((line) => !published.includes(`${line}\n`))
  return `${published}${added.map((each) => `${each}\n`).join('')}`
}
