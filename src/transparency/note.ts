// Signed notes (C2SP, signed-note), with the cosignatures of witnesses (C2SP, tlog-cosignature).
import type { Signer, Verifier } from './key-node.ts'

/** One signature under a note, as it stands there. */
export interface NoteSignature {
  readonly name: string
  readonly id: number
  readonly bytes: Uint8Array
}

export interface Note {
  /** What is signed; it ends in a line end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Longest note that is read. */
const longest = 1_000_000

/** Reads a note; undefined where it is none. Nothing is checked yet. */
export function readNote(note: string): Note | undefined {
  const at = note.lastIndexOf('\n\n')
  if (note.length > longest || at === -1 || !note.endsWith('\n') || /(?!\n)\p{Cc}/u.test(note)) return undefined
  const lines = note.slice(at + 2, -1).split('\n')
  const signatures = lines.map((line): NoteSignature | undefined => {
    const [, name = '', code = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
    const bytes = Buffer.from(code, 'base64')
    if (name === '' || name.includes('+') || bytes.length < 5 || bytes.toString('base64') !== code) return undefined
    return { name, id: bytes.readUInt32BE(0), bytes: bytes.subarray(4) }
  })
  return signatures.includes(undefined) ? undefined : { text: note.slice(0, at + 1), signatures: signatures.filter((each) => each !== undefined) }
}

/** Signs a text that ends in a line end. */
export function signedNote(text: string, signer: Signer): string {
  return `${text}\n${signatureLine(signer, signer.sign(Buffer.from(text)))}`
}

/** Adds to a note that a witness saw it at a moment, in seconds since 1970. */
export function cosignedNote(note: string, witness: Signer, seconds: number): string {
  const read = readNote(note)
  if (read === undefined) throw new RangeError('this is no signed note')
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  return `${note}${signatureLine(witness, Buffer.concat([time, witness.sign(cosigned(read.text, seconds))]))}`
}

/** Who of those whose keys are known signed a note, and witnesses at which second. One signature that is wrong makes all of it worth nothing. */
export function signersOf(note: Note, known: readonly Verifier[]): readonly { readonly name: string; readonly seconds?: number }[] | undefined {
  const found: { readonly name: string; readonly seconds?: number }[] = []
  for (const { name, id, bytes } of note.signatures) {
    const verifier = known.find((each) => each.name === name && each.id === id)
    // WHY: signatures of others are passed over, because anybody may add their own
    if (verifier === undefined) continue
    if (verifier.use === 'witness' && bytes.length < 8) return undefined
    const seconds = verifier.use === 'witness' ? Number(Buffer.from(bytes).readBigUInt64BE(0)) : undefined
    const isTheirs = seconds === undefined ? verifier.verify(Buffer.from(note.text), bytes) : verifier.verify(cosigned(note.text, seconds), bytes.subarray(8))
    if (!isTheirs) return undefined
    found.push(seconds === undefined ? { name } : { name, seconds })
  }
  return found
}

function cosigned(text: string, seconds: number): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
}

function signatureLine({ name, id }: Pick<Signer, 'name' | 'id'>, signature: Uint8Array): string {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(id)
  return `— ${name} ${Buffer.concat([head, signature]).toString('base64')}\n`
}
