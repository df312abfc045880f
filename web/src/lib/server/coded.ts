// How small a file is sent: in a way that the browser takes.
import type { ContentCoding } from './law-node.ts'

/** The smallest first. */
const ways: readonly ContentCoding[] = ['br', 'gzip']

/** The smallest way that whoever asks takes; undefined where none. */
export function codingFor({ headers }: Request): ContentCoding | undefined {
  const accepted = (headers.get('Accept-Encoding') ?? '').split(',').map((each) => each.split(';')[0]?.trim())
  return ways.find((each) => accepted.includes(each))
}
