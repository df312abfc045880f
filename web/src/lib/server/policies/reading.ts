// A policy that was sent, read in a thread of work: a file by the end of its name, or what was typed.
import { type PolicyKind, type PolicyRead, policyKindOf, readPolicy } from 'evenhand/policies'
import { type Posted, takenApart } from '#lib/server/work/posted.ts'

/** `upload`: made by the page, so that the same form sent twice is one version. `read` is undefined where nothing was sent. */
export interface SentPolicy {
  readonly upload: string
  readonly kind: PolicyKind
  readonly read: PolicyRead | undefined
  /** What was typed, to be shown again where it is not taken. */
  readonly typed: string
}

/** Reads it. */
export async function sentPolicy(posted: Posted): Promise<SentPolicy> {
  const { file, name, fields } = await takenApart(posted)
  const { upload = '', text = '' } = fields
  if (file === undefined) {
    const read = text.trim() === '' ? undefined : await readPolicy(new TextEncoder().encode(text), 'markdown')
    return { upload, kind: 'markdown', read, typed: text }
  }
  const kind = policyKindOf(name)
  if (kind === 'macros' || kind === 'old-word' || kind === 'kind') return { upload, kind: 'markdown', read: { kind: 'refused', because: kind }, typed: text }
  return { upload, kind, read: await readPolicy(Uint8Array.from(file), kind), typed: text }
}
