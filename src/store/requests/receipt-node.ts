// Hashes of what an agency keeps, by which it can prove later what it kept.
import { createHash } from 'node:crypto'
import { canonical, type SealedRequest } from '../../requests/index.ts'

/** SHA-256 of a request as it was taken down: whoever is shown the request and its nonce can find it in the log, and nobody else. */
export function receiptOf(request: SealedRequest): string {
  const fields = ['agency', 'day', 'asker', 'how', 'wanted', 'paper', 'claimed', 'possible', 'law', 'nonce'] as const
  return hashOfText(canonical(Object.fromEntries(fields.map((each) => [each, request[each]]))))
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
