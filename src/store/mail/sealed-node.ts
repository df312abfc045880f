// A password for a mail server, sealed by the secret of this server: what lies in the database or in a backup opens nothing without it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** To what a password is given: to another agency, server, port, security or user it does not open. */
export interface PasswordOf {
  readonly agency: string
  readonly host: string
  readonly port: number
  readonly security: string
  readonly user: string
}

const [saltBytes, nonceBytes, tagBytes] = [16, 12, 16]

/** Seals a password: AES-256-GCM with a key of its own, drawn by HKDF (RFC 5869) from the server's secret. */
export function sealPassword(secret: string, of: PasswordOf, password: string): string {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, salt), nonce).setAAD(boundTo(of))
  const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The password; undefined where it was sealed by another secret or for something else, or was changed. */
export function openPassword(secret: string, of: PasswordOf, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  const at = (start: number, length: number): Buffer => bytes.subarray(start, start + length)
  const [salt, nonce, tag] = [at(0, saltBytes), at(saltBytes, nonceBytes), at(saltBytes + nonceBytes, tagBytes)]
  if (tag.length !== tagBytes) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, salt), nonce, { authTagLength: tagBytes }).setAAD(boundTo(of)).setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes.subarray(saltBytes + nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function keyOf(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'evenhand agency mail password', 32))
}

function boundTo({ agency, host, port, security, user }: PasswordOf): Buffer {
  return Buffer.from(JSON.stringify([agency, host, port, security, user]))
}
