// Keys for signed notes (C2SP, signed-note): Ed25519, by the name of who signs.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** What a key signs: the text of a note itself, or as a witness that it saw it at a time (C2SP, tlog-cosignature). */
const algorithms = { note: 1, witness: 4 } as const
export type KeyUse = keyof typeof algorithms

/** A public key by which the signatures of somebody are known. */
export interface Verifier {
  readonly name: string
  /** The first four bytes of a hash of the name and the key. */
  readonly id: number
  readonly use: KeyUse
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean
}

/** A private key. */
export interface Signer {
  readonly name: string
  readonly id: number
  readonly use: KeyUse
  readonly sign: (message: Uint8Array) => Uint8Array
}

const keyLength = 32
/** WHY: the platform takes a bare key only inside these bytes of the usual format (RFC 8410). */
const [privateFrame, publicFrame] = ['302e020100300506032b657004220420', '302a300506032b6570032100'].map((each) => Buffer.from(each, 'hex')) as [Buffer, Buffer]

/** Whether a name can stand in a note: no space and no plus. */
export function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name)
}

/** Makes a pair of keys, as text: `PRIVATE+KEY+…` to be kept, and the one that is published. */
export function makeKeys(name: string, use: KeyUse = 'note'): { readonly secret: string; readonly published: string } {
  if (!isKeyName(name)) throw new RangeError('the name of a key has no space and no plus')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-keyLength)
  const own = publicKey.export({ format: 'der', type: 'spki' }).subarray(-keyLength)
  const id = hexOf(keyId(name, use, own))
  return { secret: `PRIVATE+KEY+${name}+${id}+${coded(use, seed)}`, published: `${name}+${id}+${coded(use, own)}` }
}

/** Reads a public key, `example.org/log+7d3a31d1+AX…`; undefined where it is none, or its hash is another's. */
export function readVerifier(text: string): Verifier | undefined {
  const found = parts(text)
  if (found === undefined) return undefined
  const { name, id, use, bytes } = found
  if (keyId(name, use, bytes) !== id) return undefined
  const key = createPublicKey({ key: Buffer.concat([publicFrame, bytes]), format: 'der', type: 'spki' })
  return { name, id, use, verify: (message, signature) => verify(null, message, key, signature) }
}

/** Reads a private key; undefined where it is none. */
export function readSigner(text: string): Signer | undefined {
  const found = text.startsWith('PRIVATE+KEY+') ? parts(text.slice('PRIVATE+KEY+'.length)) : undefined
  if (found === undefined) return undefined
  const { name, id, use, bytes } = found
  const key = createPrivateKey({ key: Buffer.concat([privateFrame, bytes]), format: 'der', type: 'pkcs8' })
  return keyId(name, use, publicBytes(key)) === id ? { name, id, use, sign: (message) => sign(null, message, key) } : undefined
}

/** The public key of a private one, as text. */
export function publishedOf(secret: string): string | undefined {
  const found = readSigner(secret) === undefined ? undefined : parts(secret.slice('PRIVATE+KEY+'.length))
  if (found === undefined) return undefined
  const key = createPrivateKey({ key: Buffer.concat([privateFrame, found.bytes]), format: 'der', type: 'pkcs8' })
  return `${found.name}+${hexOf(found.id)}+${coded(found.use, publicBytes(key))}`
}

function publicBytes(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyLength)
}

function parts(text: string) {
  // WHY: the rest is joined again, because base64 has a plus among its signs
  const [name = '', id = '', ...code] = text.trim().split('+')
  const bytes = Buffer.from(code.join('+'), 'base64')
  const use = (Object.keys(algorithms) as KeyUse[]).find((each) => algorithms[each] === bytes[0])
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(id) || use === undefined || bytes.length !== keyLength + 1) return undefined
  return { name, id: Number.parseInt(id, 16), use, bytes: bytes.subarray(1) }
}

/** The id of a key: the first four bytes of SHA-256 of its name, a line end, its algorithm and its bytes. */
function keyId(name: string, use: KeyUse, bytes: Uint8Array): number {
  const hash = createHash('sha256')
    .update(`${name}\n`)
    .update(new Uint8Array([algorithms[use]]))
    .update(bytes)
  return hash.digest().readUInt32BE(0)
}

function coded(use: KeyUse, bytes: Uint8Array): string {
  return Buffer.concat([new Uint8Array([algorithms[use]]), bytes]).toString('base64')
}

function hexOf(id: number): string {
  return id.toString(16).padStart(8, '0')
}
