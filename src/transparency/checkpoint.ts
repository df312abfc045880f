// The signed state of a log (C2SP, tlog-checkpoint): its name, how many entries it has, and its root.
import { hashLength } from './hash-node.ts'
import type { LogState } from './proofs.ts'

/** What a checkpoint says. */
export interface Checkpoint extends LogState {
  readonly origin: string
}

/** The text that is signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`
}

/** Reads the text of a checkpoint; undefined where it is none. Lines after the third are extensions, and are passed over. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const bytes = Buffer.from(root, 'base64')
  const isRight = origin !== '' && /^(0|[1-9]\d{0,14})$/.test(size) && bytes.length === hashLength && bytes.toString('base64') === root
  return isRight ? { origin, size: Number(size), root: bytes } : undefined
}
